/// Reads the words and signs of selectors.
struct SelectorReader {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func skipBlanks() {
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
  }

  /// Takes a sign if it comes next, after blanks.
  mutating func take(_ sign: StaticString) -> Bool {
    skipBlanks()
    let isNext = sign.withUTF8Buffer { bytes[offset...].starts(with: $0) }
    if isNext { offset += sign.utf8CodeUnitCount }
    return isNext
  }

  /// Takes what names and values of labels are made of, after blanks; it may be empty.
  mutating func takeWord() -> String {
    skipBlanks()
    let word = bytes[offset...].prefix(while: Self.isWordByte)
    offset = word.endIndex
    return String(decoding: word, as: UTF8.self)
  }

  /// Takes all up to one of some bytes, a backslash taking the next byte as it is; it may be empty.
  mutating func takeText(until ends: [UInt8]) -> String {
    var text: [UInt8] = []
    while offset < bytes.count, !ends.contains(bytes[offset]) {
      if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count { offset += 1 }
      text.append(bytes[offset])
      offset += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// An error at the place that was reached.
  func error(_ message: String) -> SelectorSyntaxError { SelectorSyntaxError(message: message, offset: offset) }

  /// Letters, digits, and the signs of qualified names (Kubernetes, "Labels and Selectors", syntax and character set).
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
