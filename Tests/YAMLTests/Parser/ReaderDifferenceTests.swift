import Diagnostics
import Testing
import YAML

/// Each input marks with `«…»` the range of the one warning; YAML 1.2 must not warn at all.
@Suite("Where kubectl and YAML 1.2 differ")
struct ReaderDifferenceTests {
  @Test(
    "what YAML 1.2 takes and kubectl refuses is read with a warning",
    arguments: [
      "--- «{»a: b}\n", "--- «|»\n  a\n", "«%YAML 1.2»\n---\na: b\n", "«...»\n", "-«\t»a\n", "- «\t»a\n",
      "a:\n«\t»\n  b: c\n",
      "a: b\n«\t»# c\nd: e\n", "a: |\n «\t»b\n", "a: \"«\\/»\"\n", "a: \"«\\ud83d»\\ude00\"\n", "a: «&é» b\n",
      "«:» a\n",
      "[«:» a]\n", "a: {«b»\n  : c}\n", "[a«?»b]\n", "a: {b: «:c»}\n",
      "[a«:»[b]]\n", "a: {b«:»{c: d}}\n",
    ]
  )
  func unreadable(marked: String) throws {
    let (text, range) = try MarkedText.parse(marked)
    let source = SourceFile(name: "test", text: text)
    let document = Parser.parse(source)
    #expect(document.diagnostics.map(\.code) == [.unreadableByKubectl])
    #expect(document.diagnostics.map(\.range) == [range])
    #expect(!document.hasErrors)
    #expect(Parser.parse(source, as: .yaml12).diagnostics == [])
  }

  @Test(
    "what YAML 1.2 refuses or reads otherwise and kubectl takes is read with a warning",
    arguments: [
      ("a: \"b\"«#»c\n", ["a": "b"]), ("a: [b]«#»c\n", ["a": ["b"]]), ("a: |«#»c\n  b\n", ["a": "b\n"]),
      ("a: [«-», -1]\n", ["a": ["-", -1]]), ("a: [«?»x]\n", ["a": [["x": .null]]]),
      ("a: [001:db8:«:»]\n", ["a": ["001:db8::"]]), ("a: [b «:», c]\n", ["a": ["b :", "c"]]),
      ("a: {b«:», c: d}\n", ["a": ["b:": .null, "c": "d"]]), ("a: [b\n «:»]\n", ["a": ["b :"]]),
    ] as [(String, Value)]
  )
  func loose(marked: String, value: Value) throws {
    let (text, range) = try MarkedText.parse(marked)
    let document = Parser.parse(SourceFile(name: "test", text: text))
    #expect(document.diagnostics.map(\.code) == [.looseSyntax])
    #expect(document.diagnostics.map(\.range) == [range])
    #expect(try document.root?.value == value)
  }

  @Test("text after '...' and directives there are read with a warning that kubectl drops them")
  func dropped() {
    let text = "a: 1\n...\nb: 2\n...\n%TAG !e! !x\n---\nc: 3\n"
    let documents = Parser.documents(in: SourceFile(name: "test", text: text))
    #expect(documents.map { $0.diagnostics.map(\.code) } == [[], [.droppedByKubectl], [.droppedByKubectl]])
  }

  @Test("a NEL, LS or PS is refused outside quotes alone", arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func lineSeparators(separator: String) {
    for (text, codes) in [
      ("a: b\(separator)c\n", [Code.lineSeparator]), ("a: b # \(separator)c\n", [.lineSeparator]),
      ("a: \"b\(separator)c\"\n", []),
    ] {
      let source = SourceFile(name: "test", text: text)
      #expect(Parser.parse(source).diagnostics.map(\.code) == codes)
      #expect(Parser.parse(source, as: .yaml12).diagnostics == [])
    }
  }

  @Test("a kind of difference is named once, however often it occurs")
  func once() {
    let text = String(repeating: "-\ta\n", count: 10_000)
    #expect(Parser.parse(SourceFile(name: "test", text: text)).diagnostics.count == 1)
  }
}
