extension Context {
  /// What the flags of a command ask for; nil after what is wrong with a manifest was shown.
  ///
  /// Warns that queries for names stay uncaptured, as istio-iptables does where it finds no name server. A script finds
  /// them where it runs, and needs no warning.
  func captureRequest(
    _ choices: CaptureChoices,
    _ path: [String],
    _ format: ErrorFormat
  ) throws(CommandError) -> CaptureRequest? {
    let reading = CaptureReading(choices: choices, path: path, format: format, context: self)
    guard let request = try reading.request() else { return nil }
    if request.lacksNameServers { warn("queries for names are not captured without --name-server", as: format) }
    return request
  }
}
