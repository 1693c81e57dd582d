import Diagnostics
import Testing
import YAML

@Suite("Lists in JSON, item by item")
struct JSONListSplitterTests {
  private static func random(_ test: String) -> RandomJSON {
    let seed = UInt64.random(in: .min ... .max)
    print("JSONListSplitterTests.\(test): seed \(seed)")
    return RandomJSON(seed: seed)
  }

  private static func isRefused(_ pieces: [[UInt8]]) -> Bool { (try? SplitText(splitting: pieces)) == nil }

  @Test("random lists hold what the parser finds in them, whatever the pieces they come in")
  func sameValues() throws {
    var random = Self.random("sameValues")
    for _ in 0..<500 {
      let text = random.nextList(named: "items")
      let bytes = Array(text.utf8)
      let split = try SplitText(splitting: random.pieces(of: bytes))
      #expect(try split == SplitText(parsing: bytes), "\(text)")
    }
  }

  @Test("a text that ends before its last bracket is an error, wherever it ends")
  func truncation() {
    var random = Self.random("truncation")
    for _ in 0..<30 {
      let text = random.nextList(named: "items").filter { !$0.isWhitespace }
      let bytes = Array(text.utf8)
      for count in 1..<bytes.count {
        let pieces = random.pieces(of: Array(bytes.prefix(count)))
        #expect(Self.isRefused(pieces), "\(text) up to \(count)")
      }
    }
  }

  @Test("a text with a wrong byte is refused if the parser refuses it, and else holds the same")
  func damage() throws {
    var random = Self.random("damage")
    var refused = 0
    for _ in 0..<1_500 {
      let bytes = random.damaged(random.nextList(named: "items"))
      let whole = try? SplitText(parsing: bytes)
      let split = try? SplitText(splitting: random.pieces(of: bytes))
      #expect(split == whole, "\(String(decoding: bytes, as: UTF8.self))")
      if whole == nil { refused += 1 }
    }
    #expect(refused > 150)
  }

  @Test(
    "what is wrong is told in the parser's words",
    arguments: [
      (#"{"items": ["#, "this bracket is never closed"), (#"{"items": [{"a": "#, "this bracket is never closed"),
      (#"{"items": [1, 2"#, "this bracket is never closed"), (#"{"items": ["a"#, "this quote is never closed"),
      (#"{"items": [1,]}"#, "JSON allows no comma after the last item; remove it"),
      (#"{"items": [1],}"#, "JSON allows no comma after the last item; remove it"),
      (#"{"items": [1 2]}"#, "expected ',' or the closing bracket here"),
      (#"{"items" []}"#, "expected ':' after this key"),
      (#"{"items": []} {"#, "only one JSON value is expected here"),
      (#"{items: []}"#, "JSON knows only true, false and null without quotes; put text in double quotes"),
      (#"{"items": [nil]}"#, "JSON knows only true, false and null without quotes; put text in double quotes"),
      (
        #"{"items": [01]}"#,
        "this is no JSON number, or too large a one; expected digits, without a leading zero or '+'"
      ),
    ]
  )
  func messages(text: String, message: String) {
    #expect(throws: MalformedJSON.self) { try SplitText(parsing: Array(text.utf8)) }
    do throws(MalformedJSON) {
      var splitter = JSONListSplitter(source: "list.json", list: "items")
      splitter.append(Array(text.utf8))
      splitter.finish()
      while try splitter.next() != nil {}
      Issue.record("\(text) was taken")
    } catch {
      #expect(error.message == message)
    }
  }

  @Test("brackets beyond the parser's limit of depth are refused before they end")
  func depth() {
    let opening = Array(#"{"items":[{"a":"#.utf8)
    let brackets = [UInt8](repeating: UInt8(ascii: "["), count: Parser.depthLimit)
    var splitter = JSONListSplitter(source: "list.json", list: "items")
    splitter.append(opening + brackets)
    #expect(throws: MalformedJSON.self) { while try splitter.next() != nil {} }
  }
}
