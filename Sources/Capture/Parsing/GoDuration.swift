/// The durations that Go's `time.ParseDuration` reads, without a sign: `5s`, `1m30s`, `1.5h`, `0`.
enum GoDuration {
  private static let units: [(name: String, nanoseconds: Int64)] = [
    ("ns", 1), ("us", 1_000), ("µs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000),
    ("h", 3_600_000_000_000),
  ]

  static func duration(_ text: String) throws(CaptureValueProblem) -> Duration {
    guard text != "0" else { return .zero }
    var rest = text[...]
    var total = 0.0
    while !rest.isEmpty {
      let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      let unit = rest.dropFirst(number.count).prefix { !$0.isASCII || !($0.isNumber || $0 == ".") }
      guard let value = Double(number), let known = units.first(where: { $0.name == unit }) else {
        throw .duration(text)
      }
      total += value * Double(known.nanoseconds)
      rest = rest.dropFirst(number.count + unit.count)
    }
    guard !text.isEmpty, total < Double(Int64.max) else { throw .duration(text) }
    return .nanoseconds(Int64(total))
  }

  /// The same in nanoseconds.
  static func text(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    return "\(seconds.multipliedReportingOverflow(by: 1_000_000_000).partialValue &+ attoseconds / 1_000_000_000)ns"
  }
}
