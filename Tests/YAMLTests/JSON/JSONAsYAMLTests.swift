import Diagnostics
import Testing
import YAML

@Suite("JSON as Kubernetes takes it")
struct JSONAsYAMLTests {
  @Test("both parsers fill the arena with the same records for random JSON")
  func sameRecords() {
    let seed = UInt64.random(in: .min ... .max)
    print("JSONAsYAMLTests: seed \(seed)")
    var text = RandomJSON(seed: seed)
    for _ in 0..<500 {
      let source = SourceFile(name: "random.json", text: text.next())
      let json = Parser.parse(source, as: .json)
      let yaml = Parser.parse(source, as: .yaml12)
      #expect(json.diagnostics == [] && yaml.diagnostics == [], "\(source.text(in: SourceRange(start: 0, end: .max)))")
      #expect(
        json.records.map(Fields.init) == yaml.records.map(Fields.init),
        "\(source.text(in: SourceRange(start: 0, end: .max)))"
      )
    }
  }

  @Test(
    "a text that begins with '{' is JSON, or YAML with a warning that kubectl refuses it",
    arguments: [
      ("{\"a\": 1}", [], ["a": 1]), ("\n {\"a\": \"\\/\\ud83d\\ude00\"}", [], ["a": "/😀"]),
      ("{a: b}", [.unreadableByKubectl], ["a": "b"]), ("{\"a\": 1,}", [.unreadableByKubectl], ["a": 1]),
      ("{\"a\": 1} # c\n", [.unreadableByKubectl], ["a": 1]), ("{\"a\": 'b'}", [.unreadableByKubectl], ["a": "b"]),
      ("{\"a\": yes}", [.unreadableByKubectl], ["a": true]),
      ("{\"a\": 1e400}", [.unreadableByKubectl], ["a": "1e400"]),
      ("# c\n{\"a\": \"\\/\"}", [.unreadableByKubectl], ["a": "/"]),
    ] as [(String, [Code], Value)]
  )
  func dialect(text: String, codes: [Code], value: Value) throws {
    let document = Parser.parse(SourceFile(name: "test.yaml", text: text))
    #expect(document.diagnostics.map(\.code) == codes)
    #expect(document.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(try document.root?.value == value)
  }

  @Test(
    "what is neither JSON nor YAML is reported once, by the reader that came further",
    arguments: [
      ("{\"a\": 1, \"b\": \"\\q\"}", .invalidEscape), ("{\"a\" 1}", .missingColon),
      ("{a: b, c: @}", .reservedCharacter),
      ("{\"a\": [1, 2}", .missingComma),
    ] as [(String, Code)]
  )
  func neither(text: String, code: Code) {
    let document = Parser.parse(SourceFile(name: "test.yaml", text: text))
    #expect(document.diagnostics.map(\.code) == [code])
    #expect(document.hasErrors)
  }

  @Test("several values in a stream are several documents, which together are the stream")
  func severalValues() throws {
    let text = "{\"a\":1}{\"a\":2}\n\n{\"a\":\n3}\n"
    let documents = Parser.documents(in: SourceFile(name: "test.json", text: text))
    #expect(try documents.map { try $0.root?.value["a"] } == [1, 2, 3])
    #expect(documents.flatMap(\.source.bytes) == Array(text.utf8))
    #expect(documents.map(\.source.firstLine) == [1, 1, 3])
  }

  /// A record's fields, to compare.
  struct Fields: Equatable {
    let numbers: [UInt32]
    let kind: NodeKind
    let style: NodeStyle
    let flags: NodeRecord.Flags

    init(_ record: NodeRecord) {
      numbers = [record.start, record.end, record.next, record.detail, record.indicator]
      kind = record.kind
      style = record.style
      flags = record.flags
    }
  }
}
