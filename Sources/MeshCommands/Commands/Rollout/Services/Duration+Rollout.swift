extension Duration {
  /// As intervals are written on the command line: `1h5m`, `45s`, `0s`; parts of a second are left out.
  var intervalText: String {
    let seconds = components.seconds
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")]
    let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
    return text.isEmpty ? "0s" : text
  }
}
