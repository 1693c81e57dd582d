import Diagnostics
import Testing
import YAML

@Suite struct KeptCommentsTests {
  @Test(
    "removing an inserted child with comments kept gives back the text before, where others would take a comment along",
    arguments: [
      "a: 1\n# last\n", "# first\na: 1\n", "# first\n\na: 1 # one\n  # deeper\n", "a: |\n  text\n\n\n# last\n",
      "a: |+\n  text\n\n", "a: 1", "a: 1\r\n# last\r\n", "a: 1\n      ", "{a: 1}\n", "{\n  # first\n  a: 1\n}\n",
    ]
  )
  func inverse(text: String) throws {
    for position in [DocumentEdit.Position.start, .end] {
      let before = Self.document(text)
      var insertion = DocumentEdit(before)
      insertion.insert([Value.Entry("new", ["x": ["y"]])], into: try #require(before.root), at: position)
      let between = Self.document(String(decoding: try insertion.apply(), as: UTF8.self))
      var removal = DocumentEdit(between)
      let pair = try #require(between.root?.pairs.first { $0.key.text == "new" })
      removal.remove(pair.key, keepingComments: true)
      #expect(try String(decoding: removal.apply(), as: UTF8.self) == text)
    }
  }

  @Test("a comment indented below a removed child goes with it, since it could become text of a block scalar above")
  func commentBelow() throws {
    let document = Self.document("a: |\n  text\nnew: 1\n  # about the new\nz: 1\n")
    var removal = DocumentEdit(document)
    removal.remove(try #require(document.root?.pairs.first { $0.key.text == "new" }?.key), keepingComments: true)
    #expect(try String(decoding: removal.apply(), as: UTF8.self) == "a: |\n  text\nz: 1\n")
  }

  private static func document(_ text: String) -> Document {
    Parser.parse(SourceFile(name: "test.yaml", text: text))
  }
}
