import Diagnostics
import Testing
import YAML

@Suite("Lint")
struct LintTests {
  private static func lint(_ text: String) -> [Diagnostic] {
    Lint.diagnostics(of: Parser.parse(SourceFile(name: "test.yaml", text: text)))
  }

  @Test(
    "plain scalars that are not what they look like are named, with a fix-it that quotes them",
    arguments: [
      ("a: «no»", .surprisingBoolean), ("a: [«Yes»]", .surprisingBoolean), ("«on»: 1", .surprisingBoolean),
      ("«y»: 1", .surprisingBoolean), ("a: «0755»", .surprisingNumber), ("a: «-010»", .surprisingNumber),
      ("a: «08»", .surprisingNumber), ("a: «1e3»", .surprisingNumber), ("a: «12E4»", .surprisingNumber),
      ("a: «1_000»", .surprisingNumber), ("a: «9223372036854775808»", .surprisingNumber),
      ("a: «12:30»", .ambiguousText), ("a: «2001-01-01»", .ambiguousText),
    ] as [(String, Code)]
  )
  func scalars(marked: String, code: Code) throws {
    let (text, range) = try MarkedText.parse(marked)
    let found = Self.lint(text)
    #expect(found.map(\.code) == [code])
    #expect(found.map(\.range) == [range])
    let fixIt = try #require(found.first?.fixIts.first)
    let source = SourceFile(name: "test.yaml", text: text)
    #expect(fixIt.range == range && fixIt.replacement == "\"\(source.text(in: range))\"")
    var mended = source.bytes.array
    mended.replaceSubrange(fixIt.range.indices, with: fixIt.replacement.utf8)
    #expect(Self.lint(String(decoding: mended, as: UTF8.self)) == [])
  }

  @Test(
    "what reads as it looks is left alone",
    arguments: [
      "a: true\nb: false\nc: null\nd: ~\n", "a: 'no'\nb: \"0755\"\nc: !!str no\n",
      "a: 80\nb: -1\nc: 1.5\nd: 0x1F\ne: 0\n",
      "defaultMode: 0644\nmode: 0755\n", "a: nothing\nb: one\nc: yesterday\nd: http://a:80\n", "a: |\n  no\n",
      "{\"a\": 1e3, \"b\": true}", "a: {b: 1}\nc: {b: 1}\n", "<<: {a: 1}\nb: 2\n", "b: 2\n<<: {a: 1}\n", "a: [\n",
    ]
  )
  func quiet(text: String) {
    #expect(Self.lint(text) == [])
  }

  struct Pairing: Sendable {
    let text: String
    let code: Code
    /// The texts at the diagnostic and at its note.
    let places: [String]
    /// The offset of the note.
    let first: UInt32
  }

  @Test(
    "a key written twice, or merged over, is named with both places",
    arguments: [
      Pairing(text: "a: 1\nb: 2\na: 3\n", code: .duplicateKey, places: ["a", "a"], first: 0),
      Pairing(text: "a:\n- {b: 1, 'b': 2}\n", code: .duplicateKey, places: ["'b'", "b"], first: 6),
      Pairing(text: "{\"a\": 1, \"\\u0061\": 2}", code: .duplicateKey, places: ["\"\\u0061\"", "\"a\""], first: 1),
      Pairing(text: "1: a\n\"1\": b\n", code: .duplicateKey, places: ["\"1\"", "1"], first: 0),
      Pairing(text: "true: 1\n'true': 2\n", code: .duplicateKey, places: ["'true'", "true"], first: 0),
      Pairing(text: "a: 1\n<<: {a: 2}\n", code: .mergeOrder, places: ["<<", "a"], first: 0),
      Pairing(text: "b: 1\na: 1\n<<: [{c: 1}, {a: 2}]\n", code: .mergeOrder, places: ["<<", "a"], first: 5),
      Pairing(text: "<<: {a: 1}\n<<: {b: 2}\n", code: .mergeOrder, places: ["<<", "<<"], first: 0),
    ]
  )
  func pairs(pairing: Pairing) throws {
    let source = SourceFile(name: "test.yaml", text: pairing.text)
    let found = Self.lint(pairing.text)
    #expect(found.map(\.code) == [pairing.code])
    let diagnostic = try #require(found.first)
    let note = try #require(diagnostic.notes.first)
    #expect([source.text(in: diagnostic.range), source.text(in: note.range)] == pairing.places)
    #expect(note.range.start == pairing.first)
  }

  @Test("a hundred thousand keys and a mapping merged ten thousand times take no quadratic time")
  func large() {
    let keys = (0..<100_000).map { "k\($0): v\n" }.joined()
    #expect(Self.lint(keys + "k7: v\n").map(\.code) == [.duplicateKey])
    let merged = (0..<1_000).map { "k\($0): v" }.joined(separator: ", ")
    let uses = (0..<10_000).map { "u\($0):\n  own: 1\n  <<: *m\n" }.joined()
    #expect(Self.lint("m: &m {\(merged)}\n" + uses) == [])
  }
}
