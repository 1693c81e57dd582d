import Diagnostics
import Testing
import YAML

@Suite("JSON")
struct JSONParserTests {
  @Test(
    "valid JSON is read as its values",
    arguments: [
      ("", nil), (" \t\r\n", nil), ("null", .null), ("true", true), (" false ", false), ("0", 0), ("-0", 0),
      ("-12.50e+1", -125), ("1E-2", .double(0.01)), ("1e-400", 0),
      ("12345678901234567890", .double(12_345_678_901_234_567_168)),
      ("\"\"", ""), ("\"a b\"", "a b"), ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{C}\n\r\t"),
      ("\"\\u00e9\\ud83d\\uDE00\"", "é😀"), ("\"\\ud800\"", "\u{FFFD}"), ("\"\\u0000\"", "\u{0}"),
      ("\"\u{7F}\u{2028}é😀\"", "\u{7F}\u{2028}é😀"), ("\"yes: # no\"", "yes: # no"),
      ("\"0123456789abcdef\"", "0123456789abcdef"),
      ("[]", []), ("[ ]", []), ("{}", [:]), ("{\n}", [:]), ("[1,[2],{}]", [1, [2], [:]]),
      ("{\"\":0,\"a\" : {\"b\":[null]} }", ["": 0, "a": ["b": [.null]]]), ("{\"a\":1,\"a\":2}", ["a": 2]),
      ("\u{FEFF}{\"a\":\t1}", ["a": 1]),
    ] as [(String, Value?)]
  )
  func valid(text: String, expected: Value?) throws {
    let document = Parser.parse(SourceFile(name: "test.json", text: text), as: .json)
    #expect(document.diagnostics == [])
    #expect(try document.root?.value == expected)
  }

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
    Example(.trailingComma, "[1«,»]"), Example(.trailingComma, "{\"a\":1«,» }"),
    Example(.unexpectedToken, "[«,»]"), Example(.unexpectedToken, "[1,«,»2]"), Example(.unexpectedToken, "{«:»1}"),
    Example(.unexpectedToken, "{\"a\":«}»"), Example(.unexpectedToken, "[1,«}»"), Example(.unexpectedToken, "«]»"),
    Example(.unexpectedToken, "{«{»}:1}"), Example(.unexpectedToken, "«\u{0}»"),
    Example(.missingComma, "[1 «2»]"), Example(.missingComma, "[1«}»"), Example(.missingComma, "{\"a\":1«:»2}"),
    Example(.missingComma, "{\"a\":1 «\"»b\":2}"),
    Example(.missingColon, "{«\"a\"» 1}"), Example(.missingColon, "{«\"a\"»}"),
    Example(.missingColon, "{«\"a\"»,\"b\":1}"),
    Example(.commentInJSON, "«#» c\n{}"), Example(.commentInJSON, "{«//» c\n}"),
    Example(.commentInJSON, "[1 «/*» c */]"),
    Example(.commentInJSON, "{\"a\" «//» c\n:1}"), Example(.commentInJSON, "{} «#» c"),
    Example(.singleQuotedJSON, "[«'»a']"), Example(.singleQuotedJSON, "{«'»a':1}"),
    Example(.unquotedText, "{«a»:1}"), Example(.unquotedText, "{«1»:1}"), Example(.unquotedText, "[«True»]"),
    Example(.unquotedText, "[«nul»]"), Example(.unquotedText, "[«nullx»]"), Example(.unquotedText, "[«NaN»]"),
    Example(.unquotedText, "«true1»"), Example(.unexpectedToken, "[«*»]"),
    Example(.invalidNumber, "[«01»]"), Example(.invalidNumber, "[«-»]"), Example(.invalidNumber, "[«1.»]"),
    Example(.invalidNumber, "[«.5»]"), Example(.invalidNumber, "[«+1»]"), Example(.invalidNumber, "[«1e»]"),
    Example(.invalidNumber, "[«0x1F»]"), Example(.invalidNumber, "[«1.2.3»]"), Example(.invalidNumber, "[«1_0»]"),
    Example(.invalidNumber, "[«1e400»]"), Example(.invalidNumber, "[«-01»]"), Example(.invalidNumber, "[«-Infinity»]"),
    Example(.invalidEscape, "[\"«\\x»41\"]"), Example(.invalidEscape, "[\"«\\u12\"»]"),
    Example(.invalidEscape, "\"«\\'»\""),
    Example(.unterminatedQuote, "[«\"»a"), Example(.unterminatedQuote, "«\"»a\\"), Example(.unterminatedQuote, "«\"»"),
    Example(.controlCharacter, "[\"a«\n»b\"]"), Example(.controlCharacter, "[\"«\t»\"]"),
    Example(.controlCharacter, "[\"0123456789«\u{1}»\"]"), Example(.controlCharacter, "\"«\u{0}»\""),
    Example(.unterminatedFlow, "«[»"), Example(.unterminatedFlow, "{\"a\":[1],\"b\":«{»\"c\":1"),
    Example(.unterminatedFlow, "«{»\"a\""), Example(.unterminatedFlow, "«{»\"a\":"),
    Example(.unterminatedFlow, "«[»1,"),
    Example(.severalValues, "{}«{»}"), Example(.severalValues, "1 «\"»a\""), Example(.unexpectedContent, "{}«}»"),
    Example(.unexpectedContent, "1«,»"),
  ]

  @Test("what is not JSON is refused with its code and range", arguments: examples)
  func invalid(example: Example) throws {
    let (text, range) = try MarkedText.parse(example.marked)
    let document = Parser.parse(SourceFile(name: "test.json", text: text), as: .json)
    #expect(document.diagnostics.map(\.code) == [example.code])
    #expect(document.diagnostics.map(\.range) == [range])
    #expect(document.records.isEmpty)
  }

  @Test("bytes that are not UTF-8 are refused", arguments: [[0xFF], [0xE9, 0x22], [0xED, 0xA0, 0x80]])
  func invalidEncoding(bytes: [UInt8]) {
    let source = SourceFile(name: "test.json", bytes: Array("[\"0123456789".utf8) + bytes + Array("\"]".utf8))
    let document = Parser.parse(source, as: .json)
    #expect(document.diagnostics.first?.range == SourceRange(start: 12, end: 13) || bytes == [0xE9, 0x22])
    #expect(document.hasErrors)
  }

  @Test("nesting up to the limit is read, beyond it refused, and neither costs stack", arguments: ["[", "{\"a\":"])
  func depth(opening: String) {
    let closing = opening == "[" ? "]" : "}"
    for (depth, codes) in [(Parser.depthLimit, []), (Parser.depthLimit + 1, [Code.tooDeep])] {
      let inner = opening == "[" ? "" : "1"
      let text = String(repeating: opening, count: depth) + inner + String(repeating: closing, count: depth)
      #expect(Parser.parse(SourceFile(name: "test.json", text: text), as: .json).diagnostics.map(\.code) == codes)
    }
  }

  @Test("no cut of a text, and no byte put into it, traps")
  func mutations() {
    let text = Array("{\"a\\u00e9\":[-1.5e3,true,false,null,{}],\"b\" : \"0123456789\\\"\\\\xyz\"}".utf8)
    for index in text.indices {
      _ = Parser.parse(SourceFile(name: "test.json", bytes: Array(text[..<index])), as: .json)
      for byte in UInt8.min...UInt8.max {
        var changed = text
        changed[index] = byte
        for dialect in [Dialect.json, .kubernetes] {
          _ = Parser.parse(SourceFile(name: "test.json", bytes: changed), as: dialect)
        }
      }
    }
  }
}
