extension UInt8 {
  static var tab: UInt8 { 0x09 }
  static var lineFeed: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }
  static var space: UInt8 { 0x20 }
  static var delete: UInt8 { 0x7F }

  /// s-white (YAML 1.2.2 [33]).
  @inline(__always) var isBlank: Bool { self == .space || self == .tab }

  /// b-char (YAML 1.2.2 [26]).
  @inline(__always) var isBreak: Bool { self == .lineFeed || self == .carriageReturn }

  /// A blank, a line break or the end of the text.
  @inline(__always) var endsToken: Bool { self <= 0x20 && (Self.tokenEnds >> UInt64(self)) & 1 != 0 }

  /// c-flow-indicator (YAML 1.2.2 [23]): `,` `[` `]` `{` `}`.
  @inline(__always) var isFlowIndicator: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }

  /// Whether a plain scalar outside flow collections may have to stop here: break, `:`, `#`, or the end.
  @inline(__always) var mayEndBlockPlain: Bool { self < 64 && (Self.blockPlainStops >> UInt64(self)) & 1 != 0 }

  /// The same inside flow collections, where `,` `[` `]` `{` `}` stop it too.
  @inline(__always) var mayEndFlowPlain: Bool {
    if self < 64 { return (Self.flowPlainStops >> UInt64(self)) & 1 != 0 }
    return self < 128 && (Self.flowPlainHighStops >> UInt64(self & 63)) & 1 != 0
  }

  /// A line break, or the end of the text.
  @inline(__always) var endsLine: Bool { self <= 0x0D && (Self.lineEnds >> UInt64(self)) & 1 != 0 }

  /// A byte that begins a plain scalar whatever follows it: a letter, a digit, `/`, `_`, `(`, `$` or beyond ASCII.
  @inline(__always) var isPlainLetter: Bool {
    if self < 64 { return (Self.plainLetters >> UInt64(self)) & 1 != 0 }
    return self >= 128 || (Self.plainHighLetters >> UInt64(self & 63)) & 1 != 0
  }

  /// A byte of plain text that is printable and no indicator amid other such bytes, inside flow collections either: a
  /// letter, a digit, `$` `(` `)` `-` `.` `/` `:` `=` or `_`.
  @inline(__always) var isSurelyPlain: Bool {
    if self < 64 { return (Self.surelyPlain >> UInt64(self)) & 1 != 0 }
    return self < 128 && (Self.plainHighLetters >> UInt64(self & 63)) & 1 != 0
  }

  /// The value of a hexadecimal digit, or nil.
  var hexadecimalValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// ns-hex-digit (YAML 1.2.2 [36]).
  var isHexadecimal: Bool { hexadecimalValue != nil }

  /// ns-word-char (YAML 1.2.2 [38]): what the name of a tag handle is made of.
  var isTagWordCharacter: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) && self >= 0x41
    }
  }

  /// ns-uri-char (YAML 1.2.2 [39]) but for its `%XX` escapes.
  var isURICharacter: Bool {
    switch self {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: "/"): true
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"): true
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: isTagWordCharacter
    }
  }

  private static var lineEnds: UInt64 { 1 << 0 | 1 << 10 | 1 << 13 }
  /// `$` `(` `/` and the digits.
  private static var plainLetters: UInt64 { 1 << 36 | 1 << 40 | 1 << 47 | 0x3FF << 48 }
  private static var surelyPlain: UInt64 { plainLetters | 1 << 41 | 1 << 45 | 1 << 46 | 1 << 58 | 1 << 61 }
  /// The letters and `_`.
  private static var plainHighLetters: UInt64 { 0x7FF_FFFE | 0x7FF_FFFE << 32 | 1 << 31 }
  private static var tokenEnds: UInt64 { 1 << 0 | 1 << 9 | 1 << 10 | 1 << 13 | 1 << 32 }
  private static var blockPlainStops: UInt64 { 1 << 0 | 1 << 10 | 1 << 13 | 1 << 35 | 1 << 58 }
  private static var flowPlainStops: UInt64 { blockPlainStops | 1 << 44 }
  private static var flowPlainHighStops: UInt64 { 1 << (91 - 64) | 1 << (93 - 64) | 1 << (123 - 64) | 1 << (125 - 64) }
}
