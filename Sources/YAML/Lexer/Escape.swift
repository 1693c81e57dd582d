/// The single-letter escapes of double-quoted text (YAML 1.2.2 §5.7).
enum Escape {
  /// The code point that an escape letter stands for; nil for letters that mean nothing or take digits.
  static func value(of letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "0"): 0x00
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"), .tab: 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "e"): 0x1B
    case .space: 0x20
    case UInt8(ascii: "\""): 0x22
    case UInt8(ascii: "/"): 0x2F
    case UInt8(ascii: "\\"): 0x5C
    case UInt8(ascii: "N"): 0x85
    case UInt8(ascii: "_"): 0xA0
    case UInt8(ascii: "L"): 0x2028
    case UInt8(ascii: "P"): 0x2029
    default: nil
    }
  }
}
