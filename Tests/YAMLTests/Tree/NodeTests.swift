import Diagnostics
import Testing
import YAML

@Suite("Nodes are views into the text")
struct NodeTests {
  private func root(_ text: String) throws -> Node {
    try #require(Parser.parse(SourceFile(name: "test", text: text), as: .yaml12).root)
  }

  private func text(_ node: Node?) throws -> String {
    let node = try #require(node)
    return node.document.source.text(in: node.range)
  }

  @Test("a block collection spans from its first key or dash to the end of its last child")
  func collectionRanges() throws {
    let root = try root("# c\na:\n  - x # one\n  - y: |\n      text\n\n# end\n")
    #expect(try text(root) == "a:\n  - x # one\n  - y: |\n      text")
    #expect(try text(root["a"]) == "- x # one\n  - y: |\n      text")
    #expect(try text(root["a"]?.items.map { $0 }.last) == "y: |\n      text")
  }

  @Test("the arena is what the header of Document draws")
  func arena() throws {
    let text = "spec:\n  ports: [80]\n  host: a\n"
    let document = Parser.parse(SourceFile(name: "test", text: text), as: .yaml12)
    let rows = document.records.map { record in
      let isCollection = record.kind != .scalar
      let name =
        isCollection ? "\(record.style)" : document.source.text(in: SourceRange(start: record.start, end: record.end))
      let indicator = record.indicator == record.start ? "-" : "\(record.indicator)"
      return "\(record.kind) \(name) \(record.next) \(isCollection ? "\(record.detail)" : "-") \(indicator)"
    }
    #expect(
      rows == [
        "mapping block 8 1 -", "scalar spec 2 - -", "mapping block 8 2 4", "scalar ports 4 - -", "sequence flow 6 1 13",
        "scalar 80 6 - -", "scalar host 7 - -", "scalar a 8 - 26",
      ]
    )
  }

  @Test("properties are outside a node's range and inside its full range")
  func properties() throws {
    let root = try root("a: &x !!str  text\nb: *x\n")
    let value = try #require(root["a"])
    #expect(value.document.source.text(in: value.fullRange) == "&x !!str  text")
    #expect(value.anchorName == "x")
    #expect(value.tag == "tag:yaml.org,2002:str")
    #expect(root["b"]?.kind == .alias)
    #expect(root["b"]?.resolved == value)
  }

  @Test("indicators are where the dash, the colon and the question mark are")
  func indicators() throws {
    let root = try root("? k\n: - a\n  -\nl:\n")
    let pairs = Array(root.pairs)
    #expect(pairs.map { $0.key.record.indicator } == [0, 14])
    #expect(pairs.map { $0.value.record.indicator } == [4, 15])
    #expect(pairs[0].value.items.map(\.record.indicator) == [6, 12])
    #expect(pairs[0].value.items.map(\.isEmpty) == [false, true])
    #expect(pairs.map { $0.key.record.flags.contains(.isExplicit) } == [true, false])
    #expect(pairs.allSatisfy { $0.key.record.flags.contains(.isKey) })
  }

  @Test("a key after a question mark in braces has it as its indicator")
  func flowIndicators() throws {
    let pairs = Array(try root("{a, ? b: c, ?\n &x d}\n").pairs)
    #expect(pairs.map { $0.key.record.indicator } == [1, 4, 12])
    #expect(pairs.map { $0.key.record.start } == [1, 6, 18])
  }

  @Test("a key written twice is found at its last value, as Kubernetes reads it")
  func lastKeyWins() throws {
    let root = try root("a: 1\n'a': 2\nb: 3\n")
    #expect(root["a"]?.text == "2")
    #expect(root.value(forKey: "b")?.text == "3")
    #expect(root["c"] == nil)
  }

  @Test("a flow collection that is a key comes after the mapping it begins")
  func flowKeys() throws {
    let root = try root("&m\n&k {a: &b 1, c: *b}: v\nw: *k\n")
    #expect(root.kind == .mapping)
    #expect(root.anchorName == "m")
    let pair = try #require(root.pairs.map { $0 }.first)
    #expect(pair.key.anchorName == "k")
    #expect(pair.key.record.flags.contains(.isKey))
    #expect(pair.key["c"]?.resolved == pair.key["a"])
    #expect(root["w"]?.resolved == pair.key)
  }

  static let scalars: [(source: String, value: String)] = [
    ("plain\n  folded\n\n  text", "plain folded\ntext"),
    ("'it''s'", "it's"),
    ("\"a\\tb\\x41\\u00e9\\U0001F600\\ud83d\\ude00\\ud800\"", "a\tbAé😀😀\u{FFFD}"),
    ("\"a \\\n  b \n  c\\  \n  d\"", "a b c  d"),
    ("|\n a\n\n  b\n\n", "a\n\n b\n"),
    ("|-\n a\n", "a"),
    ("|+\n a\n\n", "a\n\n"),
    (">\n a\n b\n\n c\n  d\n e\n", "a b\nc\n d\ne\n"),
    ("|2\n  a\n   b", "a\n b\n"),
    ("", ""),
  ]

  @Test("the text of a scalar is decoded and folded", arguments: scalars)
  func scalarText(source: String, value: String) throws {
    let root = try root("k: " + source)
    #expect(root["k"]?.text == value)
  }
}
