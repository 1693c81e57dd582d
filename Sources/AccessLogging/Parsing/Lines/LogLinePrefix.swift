/// What kubectl wrote before a line whose output was saved: `[pod/NAME/CONTAINER] 2026-11-21T14:02:11.123456789Z `.
public struct LogLinePrefix: Hashable, Sendable {
  /// The pod, where `--prefix` named it.
  public private(set) var pod: Range<Int>?
  /// The container, where `--prefix` named it.
  public private(set) var container: Range<Int>?
  /// When the line was written, in nanoseconds since 1970, where `--timestamps` told it.
  public private(set) var time: Int64?
  /// Where the line itself begins.
  public private(set) var rest = 0

  /// Finds it. O(bytes of the prefix).
  ///
  /// An application may write a time before its lines too. What tells kubectl's is that it goes beyond microseconds, or
  /// that a proxy's line follows.
  public static func read(_ line: Span<UInt8>) -> LogLinePrefix {
    var prefix = LogLinePrefix()
    prefix.readNames(line)
    prefix.readTime(line)
    return prefix
  }

  /// Longer names than Kubernetes allows are none: 253 bytes for a pod, 63 for a container.
  private static let longestNames = 330

  private mutating func readNames(_ line: Span<UInt8>) {
    guard line.hasPrefix("[pod/") else { return }
    var slash: Int?
    var index = 5
    while index < min(line.count, Self.longestNames) {
      switch line[index] {
      case UInt8(ascii: "/"):
        guard slash == nil, index > 5 else { return }
        slash = index
      case UInt8(ascii: "]"):
        guard let slash, index > slash + 1, line.hasPrefix("] ", at: index) else { return }
        (pod, container, rest) = (5..<slash, slash + 1..<index, index + 2)
        return
      case 0...UInt8(ascii: " "): return
      default: break
      }
      index += 1
    }
  }

  private mutating func readTime(_ line: Span<UInt8>) {
    guard rest < line.count, line[rest] &- UInt8(ascii: "0") < 10 else { return }
    var end = rest
    while end < line.count, line[end] != UInt8(ascii: " "), end - rest < 36 { end += 1 }
    guard end < line.count, line[end] == UInt8(ascii: " "),
      let time = MomentText.nanoseconds(line.extracting(rest..<end)),
      Self.isFine(line.extracting(rest..<end)) || Self.isProxyLine(line, at: end + 1)
    else { return }
    (self.time, rest) = (time, end + 1)
  }

  /// Whether a time tells more than microseconds.
  private static func isFine(_ time: Span<UInt8>) -> Bool {
    guard time.count > 27 else { return false }
    for index in 20..<27 where time[index] &- UInt8(ascii: "0") > 9 { return false }
    return true
  }

  private static func isProxyLine(_ line: Span<UInt8>, at place: Int) -> Bool {
    guard place < line.count else { return false }
    return line[place] == UInt8(ascii: "[") || line[place] == UInt8(ascii: "{") || line.hasPrefix("20", at: place)
  }
}
