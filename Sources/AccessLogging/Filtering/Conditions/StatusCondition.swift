/// Statuses that are asked for: `5xx,429,500-599,!404`.
public struct StatusCondition: Hashable, Sendable {
  /// As it was written.
  public let text: String
  /// A bit for each status from 0 to 1023.
  private var bits: [UInt64]

  /// Reads a list of statuses, classes and ranges; what has `!` in front is left out.
  ///
  /// A list of nothing but such leaves those out of all.
  public init(_ text: String) throws(FilterMistake) {
    self.text = text
    var wanted: [ClosedRange<Int>] = []
    var unwanted: [ClosedRange<Int>] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let item = item.trimmingSpaces
      let isUnwanted = item.first == "!"
      guard let range = Self.range(isUnwanted ? item.dropFirst() : item) else {
        throw .malformed(expected: "statuses such as 5xx,429,500-599,!404")
      }
      if isUnwanted { unwanted.append(range) } else { wanted.append(range) }
    }
    bits = Array(repeating: wanted.isEmpty ? .max : 0, count: 16)
    for status in wanted.joined() { bits[status / 64] |= 1 << UInt64(status % 64) }
    for status in unwanted.joined() { bits[status / 64] &= ~(1 << UInt64(status % 64)) }
  }

  /// Whether a status is asked for.
  public func contains(_ status: Int) -> Bool {
    (0..<1000).contains(status) && bits[status / 64] & (1 << UInt64(status % 64)) != 0
  }

  private static func range(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = ends.first.flatMap(single), let last = ends.last.flatMap(single),
      first.lowerBound <= last.upperBound
    else { return nil }
    return first.lowerBound...last.upperBound
  }

  /// `404`, `0`, or `5xx`.
  private static func single(_ text: Substring) -> ClosedRange<Int>? {
    let bytes = Array(text.utf8)
    guard (1...3).contains(bytes.count), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[0]) else { return nil }
    if bytes.count == 3, text.dropFirst().lowercased() == "xx" {
      let start = Int(bytes[0] - UInt8(ascii: "0")) * 100
      return start...start + 99
    }
    guard let number = Int(text) else { return nil }
    return number...number
  }

  /// Whether both were written alike.
  public static func == (one: StatusCondition, other: StatusCondition) -> Bool { one.text == other.text }

  /// Hashes what was written.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Substring {
  /// The text without spaces around it.
  var trimmingSpaces: Substring {
    let start = drop { $0 == " " }
    guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
    return start[...last]
  }
}
