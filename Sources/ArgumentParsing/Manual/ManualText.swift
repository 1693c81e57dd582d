import Output

/// The text of a manual page while it grows, in the macros of mdoc(7).
struct ManualText {
  private(set) var text = ""

  /// A macro and its words, which are kept from being macros themselves.
  mutating func line(_ macro: String, _ words: [String] = []) {
    text += ".\(macro)"
    for word in words { text += " " + Self.argument(word) }
    text += "\n"
  }

  /// Macros and words as they stand, such as `It Fl f Ar FILE`.
  mutating func raw(_ line: String) { text += ".\(line)\n" }

  /// The paragraphs of prose, parted by `.Pp`.
  mutating func prose(_ prose: String) {
    for (place, paragraph) in TextFlow.paragraphs(prose).enumerated() {
      if place > 0 { raw("Pp") }
      for sentence in Self.sentences(of: paragraph) {
        for line in TextFlow.lines(sentence, width: 80) {
          let words = line.split(separator: " ").map { Self.unbroken(String($0)) }.joined(separator: " ")
          text += (line.hasPrefix(".") ? "\\&" : "") + words + "\n"
        }
      }
    }
  }

  /// mdoc(7): "Each sentence should terminate at the end of an input line", so that the space after it is right.
  private static func sentences(of paragraph: String) -> [String] {
    var sentences: [[Substring]] = [[]]
    for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      sentences[sentences.count - 1].append(word)
      if word.hasSuffix(".") { sentences.append([]) }
    }
    return sentences.map { $0.joined(separator: " ") }
  }

  /// A word that a reader may want to copy, such as a path, is never hyphenated.
  private static func unbroken(_ word: String) -> String {
    var name = Substring(word)
    while let last = name.last, ".,;:)".contains(last) { name.removeLast() }
    let isName = name.contains { "./_=$~".contains($0) }
    return (isName ? "\\%" : "") + escaped(word)
  }

  /// Terms with what is said about them.
  mutating func list(_ terms: [Term], as macro: String) {
    raw("Bl -tag -width Ds")
    for term in terms {
      raw("It \(macro) \(Self.argument(term.name))")
      prose(term.text)
    }
    raw("El")
  }

  /// A word after a macro: quoted if it has blanks, and marked if it could be a macro itself.
  static func argument(_ word: String) -> String {
    let escaped = escaped(word).map { $0 == "\"" ? "\\(dq" : String($0) }.joined()
    if word.contains(" ") { return "\"\(escaped)\"" }
    // Names of macros have at most three letters, the first a capital one; signs may be delimiters.
    let isHarmless = word.count > 3 || word.first.map { $0.isNumber || $0.isLowercase } ?? false
    return isHarmless ? escaped : "\\&\(escaped)"
  }

  /// roff(7): a backslash begins an escape, and a bare `-` and some quotes may become typographic signs, which cannot be
  /// pasted into a shell.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
