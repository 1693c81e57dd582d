import Diagnostics
import TestSupport
import Testing
import YAML

/// Inputs that the parser once got wrong; found by comparing mutated input with other parsers.
@Suite("Regressions")
struct RegressionTests {
  static let valid: [(text: String, events: [String])] = [
    ("--- |+\n   \n", ["=VAL |\\n"]),
    ("--- |+\n   \n...\n", ["=VAL |\\n"]),
    ("a: >\n \n  \n   \n ", ["+MAP", "=VAL :a", "=VAL >", "-MAP"]),
    ("a: |\n  b\n\t\n", ["+MAP", "=VAL :a", "=VAL |b\\n", "-MAP"]),
    ("[!t\n &a b]", ["+SEQ []", "=VAL &a <!t> :b", "-SEQ"]),
    ("# c\n\u{FEFF}a", ["=VAL :a"]),
    ("[: !]", ["+SEQ []", "+MAP {}", "=VAL :", "=VAL <!> :", "-MAP", "-SEQ"]),
  ]

  @Test("is read, prints back and is emitted with the same events", arguments: valid)
  func reads(text: String, events: [String]) throws {
    let document = Parser.parse(SourceFile(name: "valid", text: text), as: .yaml12)
    #expect(Array(EventWriter.events([document]).dropFirst(2).dropLast(2)) == events)
    #expect(try TreePrinter.bytes(of: document) == document.source.bytes)
    let emitted = Parser.parse(SourceFile(name: "emitted", bytes: TreeEmitter.bytes(for: document)), as: .yaml12)
    #expect(EventWriter.events([emitted]) == EventWriter.events([document]))
  }

  static let invalid: [(text: String, code: Code, offset: UInt32)] = [
    ("!|\n a", .invalidProperty, 0), ("!a%2 b", .invalidProperty, 0), ("!!str\"a\"", .invalidProperty, 0),
    ("!a\u{85}", .invalidProperty, 0), ("%TAG !a#! x\n---\n", .invalidDirective, 0),
    ("a: |\n  b\n\t#x\nc: d", .tabIndentation, 9), ("a: \"\n\t\n  b\"", .tabIndentation, 5),
    ("!t!t\n&a [b]: c", .undefinedTagHandle, 0),
  ]

  @Test("is refused at its place", arguments: invalid)
  func refuses(text: String, code: Code, offset: UInt32) {
    let document = Parser.parse(SourceFile(name: "invalid", text: text), as: .yaml12)
    #expect(document.diagnostics.map(\.code) == [code])
    #expect(document.diagnostics.map(\.range.start) == [offset])
  }
}
