/// Go's quoted strings and characters, as its `strconv.Unquote` reads them (Go specification, "String literals").
enum QuotedText {
  /// The text between double quotes or backquotes; nil when an escape is wrong.
  static func unquoted(_ quoted: ArraySlice<UInt8>) -> String? {
    guard quoted.count >= 2, let quote = quoted.first else { return nil }
    let inside = quoted.dropFirst().dropLast()
    // A raw string drops carriage returns.
    if quote == UInt8(ascii: "`") { return String(decoding: inside.filter { $0 != 0x0D }, as: UTF8.self) }
    return bytes(inside, quote: quote).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The one character between single quotes.
  static func character(_ quoted: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard quoted.count >= 3 else { return nil }
    let inside = quoted.dropFirst().dropLast()
    var rest = inside
    if rest.first == UInt8(ascii: "\\"), let (value, isByte) = escape(&rest, quote: UInt8(ascii: "'")), isByte {
      return rest.isEmpty ? Unicode.Scalar(value) : nil
    }
    guard let bytes = bytes(inside, quote: UInt8(ascii: "'")) else { return nil }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }

  private static func bytes(_ inside: ArraySlice<UInt8>, quote: UInt8) -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(inside.count)
    var rest = inside
    while let byte = rest.first {
      guard byte != quote else { return nil }
      guard byte == UInt8(ascii: "\\") else {
        output.append(byte)
        rest = rest.dropFirst()
        continue
      }
      guard let (value, isByte) = escape(&rest, quote: quote) else { return nil }
      if isByte {
        output.append(UInt8(truncatingIfNeeded: value))
      } else {
        guard let scalar = Unicode.Scalar(value) else { return nil }
        output.append(contentsOf: String(scalar).utf8)
      }
    }
    return output
  }

  /// Reads an escape; octal and `\x` ones stand for bytes, the others for characters.
  private static func escape(_ rest: inout ArraySlice<UInt8>, quote: UInt8) -> (value: UInt32, isByte: Bool)? {
    rest = rest.dropFirst()
    guard let letter = rest.first else { return nil }
    rest = rest.dropFirst()
    switch letter {
    case UInt8(ascii: "a"): return (7, false)
    case UInt8(ascii: "b"): return (8, false)
    case UInt8(ascii: "f"): return (12, false)
    case UInt8(ascii: "n"): return (10, false)
    case UInt8(ascii: "r"): return (13, false)
    case UInt8(ascii: "t"): return (9, false)
    case UInt8(ascii: "v"): return (11, false)
    case UInt8(ascii: "\\"), quote: return (UInt32(letter), false)
    case UInt8(ascii: "x"): return digits(&rest, 2, radix: 16).map { ($0, true) }
    case UInt8(ascii: "u"): return digits(&rest, 4, radix: 16).map { ($0, false) }
    case UInt8(ascii: "U"): return digits(&rest, 8, radix: 16).map { ($0, false) }
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      guard let low = digits(&rest, 2, radix: 8) else { return nil }
      let value = UInt32(letter - UInt8(ascii: "0")) * 64 + low
      return value < 256 ? (value, true) : nil
    default: return nil
    }
  }

  private static func digits(_ rest: inout ArraySlice<UInt8>, _ count: Int, radix: Int) -> UInt32? {
    guard rest.count >= count else { return nil }
    let text = String(decoding: rest.prefix(count), as: UTF8.self)
    rest = rest.dropFirst(count)
    guard !text.hasPrefix("+"), !text.hasPrefix("-") else { return nil }
    return UInt32(text, radix: radix)
  }
}
