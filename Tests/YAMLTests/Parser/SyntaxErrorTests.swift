import Diagnostics
import Testing
import YAML

/// Each input marks with `«…»` the range that the one diagnostic must have.
@Suite("Syntax errors say what and where")
struct SyntaxErrorTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let code: Code
    let marked: String

    init(_ code: Code, _ marked: String) {
      self.code = code
      self.marked = marked
    }

    var testDescription: String { "\(code.rawValue): \(marked.debugDescription)" }
  }

  static let examples: [Example] = [
    Example(.badIndentation, "a:\n    b: 1\n  «c»: 2\n"),
    Example(.tabIndentation, "a:\n\t«b»: 1\n"),
    Example(.unexpectedToken, "a: «-» b\n"),
    Example(.missingDash, "- a\n«b»: c\n"),
    Example(.unexpectedToken, "[a«}»\n"),
    Example(.unexpectedToken, "[a, «,» b]\n"),
    Example(.unexpectedContent, "a: 'b' «c»\n"),
    Example(.unexpectedContent, "\"a\"«#»c\n"),
    Example(.missingSpace, "- !!str«,» a\n"),
    Example(.missingColon, "a: 1\n«b»\n"),
    Example(.missingComma, "[a «[»b]]\n"),
    Example(.nestedCompactMapping, "a: b«:» c\n"),
    Example(.multilineKey, "a: 1\n\n«'b\n  c'»: 2\n"),
    Example(.unterminatedQuote, "a: «\"»b\n"),
    Example(.unterminatedFlow, "a: «[»b\n"),
    Example(.invalidEscape, "a: \"«\\q»\"\n"),
    Example(.invalidEscape, "a: \"«\\xZ»\"\n"),
    Example(.reservedCharacter, "a: «@»b\n"),
    Example(.blockScalarHeader, "a: |«0»\n"),
    Example(.blockScalarIndentation, "a: |\n«    »\n  b\n"),
    Example(.duplicateProperty, "&a «&b» c\n"),
    Example(.invalidProperty, "«*» \n"),
    Example(.misplacedProperty, "&a «*b»\n"),
    Example(.undefinedAlias, "a: «*b»\n"),
    Example(.undefinedTagHandle, "«!e!»f g\n"),
    Example(.invalidDirective, "«%YAML 2.0»\n---\na\n"),
    Example(.controlCharacter, "a: «\u{7}»\n"),
    Example(.controlCharacter, "a: \u{85}«\u{86}»\n"),
  ]

  @Test("a mistake is reported once, by its code, at its place", arguments: examples)
  func reported(example: Example) throws {
    let (text, range) = try MarkedText.parse(example.marked)
    let document = Parser.parse(SourceFile(name: "test", text: text), as: .yaml12)
    let found = document.diagnostics.map { Finding($0.code, $0.range) }
    #expect(found == [Finding(example.code, range)])
    #expect(document.records.isEmpty, "a document with an error has no tree")
  }

  @Test(
    "bytes that are not UTF-8 are named at the first of them, refused by YAML 1.2 and replaced by Kubernetes",
    arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]]
  )
  func invalidEncoding(bytes: [UInt8]) throws {
    let source = SourceFile(name: "test", bytes: Array("a: ".utf8) + bytes)
    for (dialect, severity) in [(Dialect.yaml12, Severity.error), (.kubernetes, .warning)] {
      let document = Parser.parse(source, as: dialect)
      #expect(document.diagnostics.map(\.code) == [.invalidEncoding])
      #expect(document.diagnostics.map(\.severity) == [severity])
      #expect(document.diagnostics.map(\.range) == [SourceRange(start: 3, end: 4)])
    }
    let replaced = String(repeating: "\u{FFFD}", count: bytes.count)
    #expect(try Parser.parse(source).root?.value == ["a": .string(replaced)])
  }

  @Test("nesting beyond the limit is refused, and costs no stack", arguments: ["[", "- ", "{a: ", "? "])
  func tooDeep(opening: String) {
    let text = String(repeating: opening, count: Parser.depthLimit + 1)
    let document = Parser.parse(SourceFile(name: "test", text: text))
    #expect(document.diagnostics.map(\.code) == [.tooDeep])
  }

  @Test(
    "what is missing at the end is told at the end, and no half of a tree is left",
    arguments: [":\n!", ":\n&a", "[\r\n!t ", "&a [", "...\n!", "!t \"a", "&a b: &c {"]
  )
  func rangesAtTheEnd(text: String) {
    for dialect in [Dialect.yaml12, .kubernetes] {
      let document = Parser.parse(SourceFile(name: "test", text: text), as: dialect)
      #expect(document.diagnostics.allSatisfy { Int($0.range.end) <= text.utf8.count })
      guard document.hasErrors else { continue }
      #expect(document.root == nil)
      #expect(document.properties.isEmpty)
    }
  }

  struct Finding: Equatable {
    let code: Code
    let range: SourceRange

    init(_ code: Code, _ range: SourceRange) {
      self.code = code
      self.range = range
    }
  }
}
