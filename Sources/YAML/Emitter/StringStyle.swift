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
    guard let first = bytes.first, let last = bytes.last else { return traits }
    examineEnds(first, last, bytes, &traits)
    // Most text needs no look at its characters; one byte each tells all there is to know.
    if last != UInt8(ascii: ":"), bytes.allSatisfy({ $0.isSurelyPlain }) { return traits }
    // Printable text of one line that cannot be plain has nothing more to tell.
    if !traits.isPlainSafe, bytes.allSatisfy({ (0x20...0x7E).contains($0) }) { return traits }
    examineAll(text, &traits)
    return traits
  }

  /// Whether a quick look at the bytes shows that every reader takes the text for a string when it is plain.
  ///
  /// False says nothing. O(bytes).
  static func isSurelyPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    guard isLetter(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: "$") || isOption(text) else {
      return false
    }
    // A `:` is an indicator before white space alone, of which there is none but at the end (YAML 1.2.2 §7.3.3).
    guard last != UInt8(ascii: ":"), text.allSatisfy({ $0.isSurelyPlain }) else { return false }
    return first == UInt8(ascii: "-") || ResolvedScalar.isSurelyText(text[...])
  }

  /// Whether text begins like `--name`.
  private static func isOption(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count > 2 && text[0] == UInt8(ascii: "-") && text[1] == UInt8(ascii: "-") && isLetter(text[2])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func examineAll(_ text: String, _ traits: inout Traits) {
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
