public import Diagnostics

/// Goes forward through a JSON text in memory, and decodes only what is asked for.
///
/// What nobody asks for is passed over by its brackets and quotes alone: it costs a look at each byte, no memory, and is
/// not held to RFC 8259 inside. Names are matched in both spellings of protobuf's JSON, `port_value` and `portValue`
/// ("ProtoJSON Format"); one that is written with escapes matches nothing.
public struct JSONCursor: Sendable {
  private enum Step: Sendable {
    case member(Range<Int>)
    case element(Int)
  }

  /// The text.
  public let bytes: SourceBytes
  /// The offset of the first byte in a whole that the text is a part of.
  public let base: Int
  /// What leads to the text in that whole.
  private let prefix: String
  private var position = 0
  private var path: [Step] = []

  /// Begins before the value of a text.
  ///
  /// - Parameters:
  ///   - base: the offset of the text in what it was cut out of, for errors.
  ///   - prefix: the way to it, for errors.
  public init(_ bytes: SourceBytes, base: Int = 0, prefix: String = "") {
    // Offsets count from 0, as those of trees do.
    self.bytes = SourceBytes(sharing: bytes, bytes.indices)
    self.base = base
    self.prefix = prefix
  }

  /// Reads an object member by member; what `read` leaves is passed over. Of `null` there are none.
  public mutating func members(
    _ read: (inout JSONCursor) throws(JSONCursorError) -> Void
  ) throws(JSONCursorError) {
    guard try enter(UInt8(ascii: "{"), "an object") else { return }
    if take(UInt8(ascii: "}")) { return }
    path.append(.member(0..<0))
    while true {
      try readName()
      try readValue(read)
      if take(UInt8(ascii: "}")) { break }
      guard take(UInt8(ascii: ",")) else { throw failure("a comma or } is missing") }
    }
    path.removeLast()
  }

  /// Reads an array element by element; what `read` leaves is passed over. Of `null` there are none.
  public mutating func elements(
    _ read: (inout JSONCursor) throws(JSONCursorError) -> Void
  ) throws(JSONCursorError) {
    guard try enter(UInt8(ascii: "["), "an array") else { return }
    if take(UInt8(ascii: "]")) { return }
    var number = 0
    path.append(.element(0))
    while true {
      path[path.count - 1] = .element(number)
      try readValue(read)
      if take(UInt8(ascii: "]")) { break }
      guard take(UInt8(ascii: ",")) else { throw failure("a comma or ] is missing") }
      number += 1
    }
    path.removeLast()
  }

  /// Whether the member at hand has a name, given as protobuf writes it: `port_value`. O(bytes of the name).
  public func isNamed(_ name: StaticString) -> Bool {
    guard case .member(let range)? = path.last else { return false }
    return name.withUTF8Buffer { name in
      bytes.withUnsafeBytes { text in Self.matches(text, range, name) }
    }
  }

  /// The name of the member at hand, as it is written; empty for an element.
  public var name: String {
    guard case .member(let range)? = path.last else { return "" }
    return text(range)
  }

  /// The first byte of the value at hand; nil at the end of the text.
  public var firstByte: UInt8? {
    mutating get {
      skipWhiteSpace()
      return position < bytes.endIndex ? bytes[position] : nil
    }
  }

  /// The offset of the first byte that was not read.
  public var offset: Int { position }

  /// Makes sure that nothing but white space follows.
  public mutating func finish() throws(JSONCursorError) {
    skipWhiteSpace()
    guard position >= bytes.endIndex else { throw failure("there is more behind the value") }
  }

  /// Passes over the value at hand; the offsets that it takes. O(bytes).
  public mutating func skip() throws(JSONCursorError) -> Range<Int> {
    skipWhiteSpace()
    let start = position
    guard start < bytes.endIndex else { throw failure("the text ends where a value is due") }
    var scan = JSONValueScan()
    let end = bytes.withUnsafeBytes { scan.end(of: start, in: $0) }
    switch bytes[start] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""):
      guard let end else { throw failure("the value does not end") }
      guard Self.isClosing(bytes[end - 1]) else { throw failure("the value is broken") }
      position = end
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"),
      UInt8(ascii: "n"):
      position = end ?? bytes.endIndex
    default: throw failure("a value is due")
    }
    return start..<position
  }

  /// An error at the place that is reached.
  public func failure(_ message: String) -> JSONCursorError {
    var way = prefix
    for step in path {
      switch step {
      case .member(let range): way += (way.isEmpty ? "" : ".") + text(range)
      case .element(let number): way += "[\(number)]"
      }
    }
    return JSONCursorError(message: message, offset: base + position, path: way)
  }

  // MARK: Steps

  /// The text of some offsets; bytes that are not UTF-8 become U+FFFD.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes.slice(range), as: UTF8.self) }

  private mutating func readValue(
    _ read: (inout JSONCursor) throws(JSONCursorError) -> Void
  ) throws(JSONCursorError) {
    let start = position
    try read(&self)
    if position == start { _ = try skip() }
  }

  /// Takes the opening bracket; false for `null`, which is passed over.
  private mutating func enter(_ opening: UInt8, _ expected: String) throws(JSONCursorError) -> Bool {
    if take(opening) { return true }
    if position < bytes.endIndex, bytes[position] == UInt8(ascii: "n") {
      let range = try skip()
      if text(range) == "null" { return false }
    }
    throw failure("\(expected) is due")
  }

  private mutating func readName() throws(JSONCursorError) {
    skipWhiteSpace()
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") else { throw failure("a name is due") }
    let range = try skip()
    path[path.count - 1] = .member(range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1))
    guard take(UInt8(ascii: ":")) else { throw failure("a colon is missing") }
    skipWhiteSpace()
  }

  /// Takes a byte behind white space, if it is there.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipWhiteSpace()
    guard position < bytes.endIndex, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipWhiteSpace() {
    let start = position
    position = bytes.withUnsafeBytes { $0.endOfWhiteSpace(from: start) }
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\"")
  }

  /// Whether some bytes are a name as protobuf writes it or as JSON does, with a capital for each underscore.
  private static func matches(
    _ text: UnsafeRawBufferPointer,
    _ range: Range<Int>,
    _ name: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = range.lowerBound
    var index = 0
    while index < name.count {
      guard place < range.upperBound, place < text.count else { return false }
      if text[place] == name[index] {
        index += 1
      } else if name[index] == UInt8(ascii: "_"), index + 1 < name.count, text[place] == name[index + 1].capital {
        index += 2
      } else {
        return false
      }
      place += 1
    }
    return place == range.upperBound
  }
}

extension UInt8 {
  /// The capital of a small letter of ASCII; any other byte as it is.
  fileprivate var capital: UInt8 { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) ? self & 0xDF : self }
}
