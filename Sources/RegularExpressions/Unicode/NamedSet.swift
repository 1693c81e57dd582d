/// The sets of code points that patterns call by name.
enum NamedSet {
  /// `\d`, `\s` and `\w` by their lower-case letter; ASCII only, and no vertical tab in `\s`.
  static func perl(_ letter: UInt8) -> ScalarSet? {
    switch letter {
    case UInt8(ascii: "d"): ascii("09")
    case UInt8(ascii: "s"): ascii("\t\n\u{C}\r  ")
    case UInt8(ascii: "w"): ascii("09AZ__az")
    default: nil
    }
  }

  /// The name between `[:` and `:]`.
  static func posix(_ name: String) -> ScalarSet? {
    switch name {
    case "alnum": ascii("09AZaz")
    case "alpha": ascii("AZaz")
    case "ascii": ascii("\0\u{7F}")
    case "blank": ascii("\t\t  ")
    case "cntrl": ascii("\0\u{1F}\u{7F}\u{7F}")
    case "digit": ascii("09")
    case "graph": ascii("!~")
    case "lower": ascii("az")
    case "print": ascii(" ~")
    case "punct": ascii("!/:@[`{~")
    case "space": ascii("\t\r  ")
    case "upper": ascii("AZ")
    case "word": ascii("09AZ__az")
    case "xdigit": ascii("09AFaf")
    default: nil
    }
  }

  /// A general category or group of categories, a script, or `Any`.
  static func unicode(_ name: String) -> ScalarSet? {
    name == "Any" ? .all : CategoryRanges.set(named: name) ?? ScriptRanges.set(named: name)
  }

  /// The ranges whose first and last characters stand in turn.
  private static func ascii(_ bounds: String) -> ScalarSet {
    let scalars = bounds.unicodeScalars.map(\.value)
    return ScalarSet(stride(from: 0, to: scalars.count - 1, by: 2).map { scalars[$0]...scalars[$0 + 1] })
  }
}
