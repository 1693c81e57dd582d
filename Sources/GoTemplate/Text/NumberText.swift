/// Go's number literals (Go specification, "Integer literals" and "Floating-point literals").
enum NumberText {
  enum Value: Hashable, Sendable {
    case integer(Int)
    case double(Double)
    case overflow
    case malformed
  }

  /// What a literal with an optional sign is worth.
  static func value(of text: String) -> Value {
    guard let plain = withoutUnderscores(text) else { return .malformed }
    let unsigned = plain.drop { $0 == "+" || $0 == "-" }
    guard plain.count - unsigned.count <= 1 else { return .malformed }
    let isHexadecimal = unsigned.hasPrefix("0x") || unsigned.hasPrefix("0X")
    let isDouble = isHexadecimal ? unsigned.contains { "pP.".contains($0) } : unsigned.contains { ".eE".contains($0) }
    if isDouble { return double(plain, isHexadecimal: isHexadecimal) }
    return integer(String(unsigned), isNegative: plain.hasPrefix("-"))
  }

  /// A whole number with the prefixes of literals; nil when it is none or does not fit.
  static func integer(_ text: String) -> Int? {
    guard case .integer(let number) = value(of: text) else { return nil }
    return number
  }

  private static func double(_ text: String, isHexadecimal: Bool) -> Value {
    // Swift reads names such as `inf` too, and hexadecimal digits without an exponent, which Go does not.
    let marks: [UInt8] = isHexadecimal ? [0x70, 0x50] : [0x65, 0x45]
    let bytes = Array(text.utf8.drop { $0 == UInt8(ascii: "+") })
    let mark = bytes.firstIndex { marks.contains($0) }
    guard mark != nil || !isHexadecimal else { return .malformed }
    let mantissa = bytes[..<(mark ?? bytes.count)]
    // Go lets digits lack on one side of the point, Swift does not.
    var padded: [UInt8] = []
    for byte in mantissa {
      if byte == UInt8(ascii: "."), !(padded.last.map(isWordByte) ?? false) { padded.append(UInt8(ascii: "0")) }
      padded.append(byte)
    }
    if padded.last == UInt8(ascii: ".") { padded.append(UInt8(ascii: "0")) }
    padded += bytes[mantissa.endIndex...]
    guard mantissa.contains(where: TemplateLexer.isDigit),
      let number = Double(String(decoding: padded, as: UTF8.self))
    else { return .malformed }
    return number.isFinite ? .double(number) : .overflow
  }

  private static func integer(_ text: String, isNegative: Bool) -> Value {
    var digits = Substring(text)
    var radix = 10
    let prefix = text.prefix(2).lowercased()
    if let base = ["0x": 16, "0o": 8, "0b": 2][prefix] {
      radix = base
      digits = digits.dropFirst(2)
    } else if digits.count > 1, digits.hasPrefix("0") {
      radix = 8
      digits = digits.dropFirst()
    }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.hexDigitValue ?? 99) < radix }) else {
      return .malformed
    }
    guard let number = Int((isNegative ? "-" : "") + digits, radix: radix) else { return .overflow }
    return .integer(number)
  }

  /// Underscores stand between digits only, or behind a prefix.
  private static func withoutUnderscores(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "_") {
      guard index > 0, index + 1 < bytes.count else { return nil }
      let isAfterDigit = isWordByte(bytes[index - 1])
      guard isAfterDigit, isWordByte(bytes[index + 1]) else { return nil }
    }
    // Without a prefix underscores need base 0, which has them everywhere.
    return text.filter { $0 != "_" }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    TemplateLexer.isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
