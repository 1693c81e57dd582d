import Diagnostics
import Testing
import YAML

/// Edits where what stands around the place would change what is written there.
@Suite("EditPlace")
struct EditPlaceTests {
  private static let rootCases: [EditCase] = [
    EditCase("an indented scalar", " text", "a: 1\nb:\n- x", [.set([], ["a": 1, "b": ["x"]])]),
    EditCase("an indented empty sequence", "    []\n", "- 1\n- 2\n", [.items([], [1, 2], .end)]),
    EditCase("an indented block sequence", "  - a\n  - b\n", "a: 1\nb: 2\n", [.set([], ["a": 1, "b": 2])]),
    EditCase("an indented scalar for a scalar", "  x # c\n", "  w # c\n", [.set([], "w")]),
    EditCase("a tab before braces", "\t{}", "a: 1\nb: 2", [.entries([], [.init("a", 1), .init("b", 2)], .end)]),
    EditCase("a tab before null", "\t~", "- 1\n- 2", [.items([], [1, 2], .start)]),
    EditCase("a tab in brackets", "\t[\n\t]\n", "- 1\n- 2\n", [.items([], [1, 2], .end)]),
    EditCase("a tab after a dash", "-\t~\n", "- a: 1\n", [.set([0], ["a": 1])]),
    EditCase("a tag alone before it", "  !!map {}\n", "a: 1\nb: 2\n", [.set([], ["a": 1, "b": 2])]),
    EditCase("a tag before a scalar", "  !!str x\n", "  w\n", [.set([], "w")]),
    EditCase("a tag after the marker", "--- !!map {}\n", "---\na: 1\n", [.set([], ["a": 1])]),
    EditCase("blank lines after it", "  {}\n  \n  ", "a: \"x\\n\"\n  \n  ", [.entries([], [.init("a", "x\n")], .end)]),
    EditCase(
      "text of several lines on the line of the marker",
      "--- [a- \n b] \n",
      "--- |- \n  ...\n  x\n",
      [.set([], "...\nx")]
    ),
    EditCase(
      "text of several lines below the marker",
      "--- \na: [b] \n",
      "--- \n|-\n  ...\n  x\n",
      [.set([], "...\nx")]
    ),
    EditCase(
      "a byte order mark",
      "\u{FEFF}\u{FEFF}a: 1\n",
      "\u{FEFF}\u{FEFF}b: 2\na: 1\n",
      [.entries([], [.init("b", 2)], .start)]
    ),
  ]

  private static let blankLineCases: [EditCase] = [
    EditCase("after an item that is stripped", "- |\n\n a\n\n- >2-\n\n  ", "- |\n\n a\n\n", [.remove([1])]),
    EditCase("after text that keeps its breaks", "a: |+\n a\nl:\n\n", "a: |+\n a\n", [.remove([1])]),
    EditCase("after a key that keeps its breaks", "? |+\n a\n? l\n\n", "? |+\n a\n", [.remove([1])]),
    EditCase(
      "at the end, without a line break",
      "- >2\n   folded\n- |+\n  keep\n- >2-\n   strip\n ",
      "- >2\n   folded\n- |+\n  keep\n",
      [.remove([2])]
    ),
    EditCase("with a tab", "a: |\n  x\nb: c\n\t\nd: e\n", "a: |\n  x\nd: e\n", [.remove([1])]),
    EditCase("as deep as text", "a: |\n  x\nb: c\n    \nd: e\n", "a: |\n  x\nd: e\n", [.remove([1])]),
    EditCase("that part what stays", "a: |\n  x\nb: 1\n\nc: 2\n", "a: |\n  x\n\nc: 2\n", [.remove([1])]),
    EditCase(
      "of text without any",
      "a: >\n \n  \n ",
      "a: >\nb: \"x\\n\"\n \n  \n ",
      [.entries([], [.init("b", "x\n")], .end)]
    ),
    EditCase("of kept text without any", "- a\n- |+\n   \n  ", "- a\n- |+\n   \n  \n- b", [.items([], ["b"], .end)]),
    EditCase("and a comment behind a tab", "a: |\n  x\nb: 1\n\t# c\nd: 1\n", "a: |\n  x\nd: 1\n", [.remove([1])]),
    EditCase(
      "and a comment behind a tab, after text",
      "a: |\n  x\n\t# c",
      "a: |\n  x\nb: 1\n\t# c",
      [.entries([], [.init("b", 1)], .end)]
    ),
    EditCase("with a tab, after text", "a: |\n\t", "a: |\nb: 1\n\t", [.entries([], [.init("b", 1)], .end)]),
  ]

  private static let neighbourCases: [EditCase] = [
    EditCase("the tag of a key without text", "{!!binary ,}\n", "{!!binary : x ,}\n", [.set([0], "x")]),
    EditCase("the tag of a last key", "k: {\n !<x> \n }\n", "k: {\n !<x> : x \n }\n", [.set([0, 0], "x")]),
    EditCase("an alias as the key", "a: &x b\nc: {*x}\n", "a: &x b\nc: {*x : 1}\n", [.set([1, 0], 1)]),
    EditCase("a colon before quotes", "{a: b, f:{ }}\n", "{a: b, f: ' lead'}\n", [.set([1], " lead")]),
    EditCase("a colon before braces", "{a:{a:{}}}\n", "{a:{a: null}}\n", [.set([0, 0], .null)]),
    EditCase("a colon after a quoted key", "{\"a\":{}}\n", "{\"a\":null}\n", [.set([0], .null)]),
    EditCase("a colon after a comment", "{ \"a\" # c\n  :b }\n", "{ \"a\" # c\n  :\"w\" }\n", [.set([0], "w")]),
    EditCase("a tag", "!!map {a: !!seq [b]}\n", "!!map {a: null}\n", [.set([0], .null)]),
    EditCase("a tag on a line of its own", "a: # c\n  !!str x\nb: 1\n", "a: # c\n  w\nb: 1\n", [.set([0], "w")]),
    EditCase("a tag below a dash", "-\n  !!str x\n", "- a: 1\n  b: 2\n", [.set([0], ["a": 1, "b": 2])]),
    EditCase("a tag before lines", "a: !!map # c\n  b: 1\n", "a: # c\n- 1\n", [.set([0], [1])]),
    EditCase("a tag of nothing, below", "a: # c\n  !!str\nb: 1\n", "a: w # c\nb: 1\n", [.set([0], "w")]),
    EditCase("a tag that stays", "a: !!map\n  b: 1\n", "a: !!map {}\n", [.remove([0, 0])]),
    EditCase("a tag of a flow item", "[!!str , b]\n", "[ x , b]\n", [.set([0], "x")]),
    EditCase("an anchor", "{a: &x[b]}\n", "{a: &x w}\n", [.set([0], "w")]),
    EditCase("a comment after quotes", "a: 'x'#c\n", "a: 0.5 #c\n", [.set([0], .double(0.5))]),
    EditCase("a comment after quotes, and lines", "a: 'x'#c\n", "a: #c\n  b: 1\n", [.set([0], ["b": 1])]),
    EditCase(
      "a comment after brackets",
      "a: [\n  \"b\"#c\n]\n",
      "a: [\n  \"b\", #c\n  \"d\"\n]\n",
      [.items([0], ["d"], .end)]
    ),
  ]

  private static let longKey = String(repeating: "x", count: 1100)

  private static let keyCases: [EditCase] = [
    EditCase("quotes and a colon without a space", "{\"a\" :b}\n", "{\"z\" :b}\n", [.rename([0], "z")]),
    EditCase("long", "a : b\nc: d\n", "? \(longKey)\n: b\nc: d\n", [.rename([0], .string(longKey))]),
    EditCase(
      "long, in an item",
      "- &x a: |\n    b\n",
      "- ? &x \(longKey)\n  : |\n    b\n",
      [.rename([0, 0], .string(longKey))]
    ),
    EditCase("long, with items at its column", "a:\n- b\n", "? \(longKey)\n:\n- b\n", [.rename([0], .string(longKey))]),
    EditCase("long, in braces", "{a: b}\n", "{? \(longKey) : b}\n", [.rename([0], .string(longKey))]),
    EditCase("long, in JSON", "{\"a\": 1}\n", "{\"\(longKey)\": 1}\n", [.rename([0], .string(longKey))]),
    EditCase("two that swap", "a: 1\nb: 2\n", "b: 1\na: 2\n", [.rename([0], "b"), .rename([1], "a")]),
    EditCase("to a name that goes", "a: 1\nb: 2\n", "a: 2\n", [.remove([0]), .rename([1], "a")]),
    EditCase(
      "from a name that comes again",
      "{a: 1}\n",
      "{b: 1, a: 2}\n",
      [.rename([0], "b"), .entries([], [.init("a", 2)], .end)]
    ),
    EditCase("to its own name", "a: 1\n", "a: 1\n", [.rename([0], "a")]),
    EditCase("long already", "? a\n: b\n", "? \(longKey)\n: b\n", [.rename([0], .string(longKey))]),
  ]

  @Test("block text at the root begins at column 0", arguments: rootCases)
  func roots(testCase: EditCase) throws { try testCase.check() }

  @Test("blank lines never become text of a block scalar", arguments: blankLineCases)
  func blankLines(testCase: EditCase) throws { try testCase.check() }

  @Test("new text never runs into its neighbours", arguments: neighbourCases)
  func neighbours(testCase: EditCase) throws { try testCase.check() }

  @Test("a renamed key stays a key", arguments: keyCases)
  func keys(testCase: EditCase) throws { try testCase.check() }

  @Test("a quoted key keeps its quotes whatever it becomes")
  func quotedKeys() throws {
    let document = Parser.parse(SourceFile(name: "t.yaml", text: "{\"a\":b, 'c':d, e: f}\n"))
    let root = try #require(document.root)
    var edit = DocumentEdit(document)
    for (pair, value) in zip(root.pairs, [12, true, 1] as [Value]) { edit.set(pair.key, to: value) }
    #expect(String(decoding: try edit.apply(), as: UTF8.self) == "{\"12\":b, 'true':d, 1: f}\n")
  }

  @Test("null and collections are refused as keys", arguments: [.null, [], [:], [1], ["a": 1]] as [Value])
  func refusedKeys(value: Value) throws {
    let document = Parser.parse(SourceFile(name: "t.yaml", text: "a: b\n"))
    let root = try #require(document.root)
    var edit = DocumentEdit(document)
    edit.set(try #require(root.pair(forKey: "a")).key, to: value)
    #expect(#expect(throws: EditError.self) { try edit.apply() }?.kind == .notScalar)
  }

  @Test("keys that differ in bytes alone are different keys")
  func keyBytes() throws {
    let document = Parser.parse(SourceFile(name: "t.yaml", text: "\u{E9}: 1\n"))
    let root = try #require(document.root)
    var edit = DocumentEdit(document)
    edit.insert([.init("e\u{301}", 2)], into: root)
    #expect(try edit.apply() == Array("\u{E9}: 1\ne\u{301}: 2\n".utf8))
    var same = DocumentEdit(document)
    same.insert([.init("\u{E9}", 2)], into: root)
    #expect(#expect(throws: EditError.self) { try same.apply() }?.kind == .duplicateKey)
  }

  @Test("text that begins like UTF-16 does not come to open the document")
  func utf16Mark() throws {
    let document = Parser.parse(
      SourceFile(name: "t.yaml", bytes: Array("a: x\n".utf8) + [0xFF, 0xFE] + Array("b: c\n".utf8))
    )
    let root = try #require(document.root)
    var edit = DocumentEdit(document)
    edit.remove(try #require(root.pair(forKey: "a")).key)
    #expect(#expect(throws: EditError.self) { try edit.apply() }?.kind == .byteOrderMark)
  }

  @Test("text that begins with a byte order mark does not come to open the document", arguments: ["", "\n", "# c\n"])
  func byteOrderMark(between: String) throws {
    let document = Parser.parse(SourceFile(name: "t.yaml", text: "a: x\n\(between)\u{FEFF}a: b\n"))
    let root = try #require(document.root)
    var edit = DocumentEdit(document)
    edit.remove(try #require(root.pair(forKey: "a")).key)
    #expect(#expect(throws: EditError.self) { try edit.apply() }?.kind == .byteOrderMark)
  }
}
