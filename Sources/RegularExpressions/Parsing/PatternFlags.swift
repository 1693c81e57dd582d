/// The flags that `(?imsU)` sets and clears.
struct PatternFlags: OptionSet {
  let rawValue: UInt8

  static let ignoresCase = Self(rawValue: 1)
  static let multiline = Self(rawValue: 2)
  static let dotMatchesNewline = Self(rawValue: 4)
  /// `U`: `x*` prefers fewer and `x*?` prefers more.
  static let swapsGreed = Self(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ options: RegularExpressionOptions) {
    self = []
    if options.contains(.ignoresCase) { insert(.ignoresCase) }
    if options.contains(.multiline) { insert(.multiline) }
    if options.contains(.dotMatchesNewline) { insert(.dotMatchesNewline) }
  }

  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "i"): self = .ignoresCase
    case UInt8(ascii: "m"): self = .multiline
    case UInt8(ascii: "s"): self = .dotMatchesNewline
    case UInt8(ascii: "U"): self = .swapsGreed
    default: return nil
    }
  }
}
