import Resources

/// A length of time as protobuf has it, to the nanosecond; never negative.
public struct ProtoDuration: Hashable, Sendable {
  /// The whole length.
  public let nanoseconds: Int64

  /// Makes a length; a negative one becomes nothing.
  public init(nanoseconds: Int64) { self.nanoseconds = max(0, nanoseconds) }

  /// A number of whole seconds.
  static func seconds(_ count: Int32) -> ProtoDuration { ProtoDuration(nanoseconds: Int64(count) * 1_000_000_000) }

  /// No time at all, which turns most of Envoy's timeouts off.
  static let zero = ProtoDuration(nanoseconds: 0)

  /// Reads a length as Go writes it; nil for what is none or negative.
  public init?(_ text: String) {
    guard let nanoseconds = DurationText.nanoseconds(Array(text.utf8)[...]), nanoseconds >= 0 else { return nil }
    self.init(nanoseconds: nanoseconds)
  }

  /// The text of protobuf's JSON: seconds with no, 3, 6 or 9 digits behind the point (`google.protobuf.Duration`).
  public var text: String {
    let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    guard rest > 0 else { return "\(seconds)s" }
    var digits = String(rest)
    digits = String(repeating: "0", count: 9 - digits.utf8.count) + digits
    while digits.hasSuffix("000") { digits.removeLast(3) }
    return "\(seconds).\(digits)s"
  }
}
