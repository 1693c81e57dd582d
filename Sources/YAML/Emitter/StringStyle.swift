import Output

/// The ways to write a string, and which of them keep its value.
enum StringStyle {
  case plain, singleQuoted, doubleQuoted, literal

  /// What a string's characters allow, found in one pass.
  private struct Traits {
    var needsEscapes = false
    /// Tabs are legal in most places, but invisible and refused by some readers: only a literal keeps them bare.
    var hasTab = false
    var isMultiline = false
    /// Whether a literal block scalar needs neither an indentation indicator nor invisible lines.
    var suitsLiteral = true
    /// Whether the characters, not the meaning, allow plain style outside flow collections.
    var isPlainSafe = true
    var isPlainSafeInFlow = true
  }

  /// The plainest style that every reader takes for this string: plain if it can be, double quotes for what looks
  /// like another type (as go-yaml writes), single quotes for punctuation, escapes where nothing else is left.
  static func plainest(for text: String, inFlow: Bool, allowsLiteral: Bool) -> StringStyle {
    let bytes = ArraySlice(text.utf8)
    if AmbiguousText.isAmbiguous(bytes) { return .doubleQuoted }
    let traits = traits(of: text, bytes)
    if traits.isMultiline {
      return allowsLiteral && !inFlow && traits.suitsLiteral && !traits.needsEscapes ? .literal : .doubleQuoted
    }
    if traits.needsEscapes || traits.hasTab { return .doubleQuoted }
    return traits.isPlainSafe && (!inFlow || traits.isPlainSafeInFlow) ? .plain : .singleQuoted
  }

  /// Whether single quotes can hold the text on one line.
  static func suitsSingleQuotes(_ text: String) -> Bool {
    let traits = traits(of: text, ArraySlice(text.utf8))
    return !traits.needsEscapes && !traits.hasTab && !traits.isMultiline
  }

  private static func traits(of text: String, _ bytes: ArraySlice<UInt8>) -> Traits {
    var traits = Traits()
    if let first = bytes.first, let last = bytes.last { examineEnds(first, last, bytes, &traits) }
    var previous: Unicode.Scalar = "\n"
    var lineIsBlank = true
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        traits.isMultiline = true
        if lineIsBlank, previous != "\n" { traits.suitsLiteral = false }
        lineIsBlank = true
      } else {
        examine(scalar, after: previous, &traits)
        if scalar != " ", scalar != "\t" { lineIsBlank = false }
      }
      previous = scalar
    }
    if previous == ":" { traits.isPlainSafe = false }
    if lineIsBlank, previous != "\n" { traits.suitsLiteral = false }
    return traits
  }

  private static func examineEnds(_ first: UInt8, _ last: UInt8, _ bytes: ArraySlice<UInt8>, _ traits: inout Traits) {
    if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") || first == UInt8(ascii: "\n") {
      traits.isPlainSafe = false
      traits.suitsLiteral = false
    }
    if last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { traits.isPlainSafe = false }
    // YAML 1.2.2 §7.3.3 lets `?x` and `:x` stand plain; go-yaml reads both otherwise in flow collections.
    if ",[]{}#&*!|>'\"%@`?:".utf8.contains(first) { traits.isPlainSafe = false }
    if first == UInt8(ascii: "-"), bytes.count == 1 || bytes[bytes.startIndex + 1] == UInt8(ascii: " ") {
      traits.isPlainSafe = false
    }
    if bytes.starts(with: "---".utf8) || bytes.starts(with: "...".utf8) { traits.isPlainSafe = false }
  }

  private static func examine(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar, _ traits: inout Traits) {
    switch scalar {
    case " " where previous == ":": traits.isPlainSafe = false
    case "#" where previous == " ": traits.isPlainSafe = false
    // The flow indicators; and go-yaml refuses any `?` in a flow plain scalar.
    case ",", "[", "]", "{", "}", "?": traits.isPlainSafeInFlow = false
    case "\t": traits.hasTab = true
    default:
      if !isPrintable(scalar) { traits.needsEscapes = true }
    }
  }

  /// Whether a character may stand unescaped: `c-printable` (YAML 1.2.2 §5.1) without the byte order mark, the line
  /// breaks of YAML 1.1, and what else a terminal must not be given.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: true
    case 0xFEFF, 0xFFFE, 0xFFFF: false
    default: TerminalText.isSafe(scalar)
    }
  }
}
