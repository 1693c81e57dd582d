/// Names of response flags, and a small number for each.
struct FlagNames: Sendable {
  /// So many fit in one word; those behind share the last.
  static let most = 64

  /// What says no more than that the client or an idle time ended a connection, or that a fault was asked for or a cache
  /// answered: a connection with nothing else did not fail.
  ///
  /// Source: Envoy `source/common/stream_info/utility.h`.
  private static let harmless = ["DC", "DR", "DI", "SI", "RFCF"]
  private static let harmlessBits: UInt64 = 1 << UInt64(harmless.count) - 1
  private static let rest = "(other)"

  private var names = Self.harmless.map { Array($0.utf8) }

  /// The name of a number.
  subscript(number: Int) -> String {
    guard names.indices ~= number else { return Self.rest }
    return String(decoding: names[number], as: UTF8.self)
  }

  /// Whether flags, each a bit, tell of a failure.
  static func haveFailure(_ flags: UInt64) -> Bool { flags & ~harmlessBits != 0 }

  /// The flags of `UF,URX`, each a bit.
  mutating func bits(of text: Span<UInt8>) -> UInt64 {
    var bits: UInt64 = 0
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: ",") { end += 1 }
      if end > start { bits |= 1 << UInt64(number(of: text.extracting(start..<end))) }
      start = end + 1
    }
    return bits
  }

  /// The number of a name; the last one of all when there are too many.
  mutating func number(of name: String) -> Int { number(of: Array(name.utf8).span) }

  private mutating func number(of name: Span<UInt8>) -> Int {
    for number in names.indices where Self.isSame(names[number], name) { return number }
    guard names.count < Self.most - 1 else { return Self.most - 1 }
    names.append(name.withUnsafeBufferPointer { Array($0) })
    return names.count - 1
  }

  private static func isSame(_ name: [UInt8], _ other: Span<UInt8>) -> Bool {
    guard name.count == other.count else { return false }
    for place in name.indices where name[place] != other[place] { return false }
    return true
  }
}
