import Resources

/// Lengths of time as the Gateway API writes them (GEP-2257): whole numbers of hours, minutes, seconds, milliseconds.
enum GatewayDuration {
  private static let units: [(name: String, nanoseconds: Int64)] = [
    ("h", 3_600_000_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000), ("ms", 1_000_000),
  ]

  /// A length as Go writes it in that form; nil for one that is too long or has parts of milliseconds.
  static func text(_ text: String) -> String? {
    guard var rest = DurationText.nanoseconds(Array(text.utf8)[...]), rest >= 0 else { return nil }
    if rest == 0 { return "0s" }
    var parts = ""
    for (name, length) in units {
      let (count, left) = rest.quotientAndRemainder(dividingBy: length)
      guard count <= 99_999 else { return nil }
      if count > 0 { parts += "\(count)\(name)" }
      rest = left
    }
    return rest == 0 ? parts : nil
  }
}
