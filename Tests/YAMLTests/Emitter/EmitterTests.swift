import Diagnostics
import TestSupport
import Testing
import YAML

@Suite("Emitter")
struct EmitterTests {
  private static let sample: Value = [
    "name": "reviews", "ports": [80, ["port": 443, "hosts": ["a", "b"]], [[1], []]], "empty": [:], "none": .null,
    "script": "set -e\necho \"hi\"\n", "note": "no\n\nbreak", "nested": ["deep": ["deeper": true]],
  ]

  @Test("block YAML stands as kubectl prints it")
  func block() {
    #expect(
      Emitter().text(for: Self.sample) == """
        name: reviews
        ports:
        - 80
        - port: 443
          hosts:
          - a
          - b
        - - - 1
          - []
        empty: {}
        none: null
        script: |
          set -e
          echo "hi"
        note: |-
          no

          break
        nested:
          deep:
            deeper: true
        """
    )
  }

  @Test("the layout sets indentation, indented sequences and line endings")
  func layout() {
    let layout = BlockLayout(indentWidth: 4, indentsSequences: true, lineEnding: .carriageReturnLineFeed)
    let text = Emitter(.block(layout)).text(for: ["a": ["b": [["c": 1, "d": "x\ny"]]]], column: 2)
    #expect(text == "a:\r\n      b:\r\n          - c: 1\r\n            d: |-\r\n                x\r\n                y")
  }

  @Test("flow YAML and JSON stand on one line, pretty JSON on many")
  func flow() {
    let value: Value = ["a b": [1, "x, y", "z"], "c": [:], "d": ["e": .double(1e20), "f": "\u{7}"]]
    #expect(Emitter(.flow).text(for: value) == #"{a b: [1, 'x, y', z], c: {}, d: {e: 1.0e+20, f: "\u0007"}}"#)
    #expect(Emitter(.json).text(for: value) == #"{"a b":[1,"x, y","z"],"c":{},"d":{"e":1.0e+20,"f":"\u0007"}}"#)
    #expect(
      Emitter(.prettyJSON(indentWidth: 2)).text(for: value) == """
        {
          "a b": [
            1,
            "x, y",
            "z"
          ],
          "c": {},
          "d": {
            "e": 1.0e+20,
            "f": "\\u0007"
          }
        }
        """
    )
  }

  @Test("a document is written anew without comments")
  func document() throws {
    let document = Parser.parse(SourceFile(name: "t", text: "# c\na: &x {b: 0755} # d\ne: *x\n"))
    #expect(String(decoding: try Emitter().bytes(for: document), as: UTF8.self) == "a:\n  b: 493\ne:\n  b: 493\n")
  }

  @Test(
    "strings that some reader takes for another type are double-quoted",
    arguments: [
      "", "yes", "No", "ON", "y", "N", "true", "null", "~", "0", "0755", "0o7", "1_000", "-1", "+.5", "1e3", "1e400",
      "0xFFFFFFFFFFFFFFFFFF", "0b-1", ".inf", "-.INF", ".NaN", "12:30", "190:20:30", "1:30.5", "2001-01-01",
      "2001-1-1 10:00:00", "2001-12-14t21:59:43.10-05:00", "=", "<<", "9223372036854775808",
    ]
  )
  func ambiguous(text: String) { #expect(Emitter().text(for: .string(text)) == "\"\(text)\"") }

  @Test(
    "punctuation that YAML would read is single-quoted",
    arguments: [
      " a", "a ", "a: b", "a:", "a #b", "#a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "{a", "[a", "]", ",a",
      "- a",
      "-", "? a", ":a", "?a", "---", "---a", "...", "\"a", "a: 'b'",
    ]
  )
  func punctuation(text: String) {
    let expected = "'" + text.replacing("'", with: "''") + "'"
    #expect(Emitter().text(for: .string(text)) == expected)
  }

  @Test(
    "ordinary strings stay plain",
    arguments: [
      "a", "--flag=x", "-p", "a:b", "http://x/y?a=1#b", "nginx:1.2.3", "v1", "1.2.3", "a, b", "x[0]", "it's", "10m",
      "1Gi",
      "é", "日本", "😀", "istio.io/rev", "$(X)", "yesterday", "0x", "1:2:345", "a\"b", "/bin/sh",
    ]
  )
  func plain(text: String) { #expect(Emitter().text(for: .string(text)) == text) }

  static let nasty: [String] = [
    "a\tb", "\ta", "a\nb", "a\nb\n", "a\nb\n\n", "\n", "\n\n", "\na", " a\nb", "a\n b\n", "a\n \nb", "a\n  ", "a\r\nb",
    "a\u{0}b", "\u{7F}", "\u{85}", "a\u{2028}b", "\u{FEFF}a", "\u{FFFE}", "\u{1F600}\n", "\\", "\"", "'", "'\n\"",
    "#\n#",
    "a\n# b\n", "a\n---\nb", "a\n...\nb\n", "%YAML 1.2\n", "key: value\nlist:\n- a\n", "a \nb ", "\ta\nb", "a\n\tb",
    "x" + String(repeating: "y", count: 3000), "{{ .Values.x }}", "a\n\n\nb\n\n\n", "@", "!", "null\n", "\u{A0}",
    "a\u{A0}",
  ]

  @Test(
    "every string is read back from every form, as value, item, key and root",
    arguments: [
      Emitter.Form.block(BlockLayout()),
      .block(BlockLayout(indentWidth: 1, indentsSequences: true, lineEnding: .carriageReturnLineFeed)),
      .block(BlockLayout(indentWidth: 4)), .flow, .json, .prettyJSON(indentWidth: 2),
    ]
  )
  func roundTrip(form: Emitter.Form) throws {
    for text in Self.nasty {
      let string = Value.string(text)
      let values: [Value] = [
        string, ["k": string, "l": 1], [string, 2], .mapping([.init(text, "v"), .init("w", string)]),
        [["k": string, "m": [string, [string]]], "z"],
      ]
      for value in values {
        let bytes = Emitter(form).bytes(for: value) + Array("\n".utf8)
        let document = Parser.parse(SourceFile(name: "t", bytes: bytes))
        #expect(try document.root?.value == value, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test("a key whose text is beyond the limit of implicit keys gets a question mark")
  func longKeys() throws {
    let escapes = String(repeating: "\\t", count: 600)
    let value: Value = .mapping([.init(String(repeating: "\t", count: 600), .mapping([.init("a", 1)]))])
    #expect(Emitter().text(for: value) == "? \"\(escapes)\"\n:\n  a: 1")
    #expect(Emitter(.flow).text(for: value) == "{? \"\(escapes)\" : {a: 1}}")
    #expect(Emitter(.json).text(for: value) == "{\"\(escapes)\":{\"a\":1}}")
    #expect(try Parser.parse(SourceFile(name: "t", text: Emitter().text(for: value))).root?.value == value)
  }

  @Test("random data is read back from every form")
  func randomRoundTrip() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("EmitterTests.randomRoundTrip: seed \(seed)")
    var random = RandomValues(seed: seed)
    for _ in 0..<300 {
      let value = random.value(depth: 4)
      for form in [Emitter.Form.block(BlockLayout(indentsSequences: true)), .block(BlockLayout()), .flow, .json] {
        let bytes = Emitter(form).bytes(for: value) + Array("\n".utf8)
        let document = Parser.parse(SourceFile(name: "t", bytes: bytes))
        #expect(try document.root?.value == value, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }
}
