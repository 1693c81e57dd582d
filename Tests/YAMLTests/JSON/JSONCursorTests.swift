import Diagnostics
import Testing
import YAML

@Suite("Going forward through JSON")
struct JSONCursorTests {
  private static func cursor(_ text: String) -> JSONCursor { JSONCursor(SourceBytes(Array(text.utf8))) }

  @Test("names are matched in both spellings of protobuf's JSON, and in no other")
  func names() throws {
    var cursor = Self.cursor(#"{"port_value": 1, "portValue": "2", "port_valu": 3, "portvalue": 4, "port_values": 5}"#)
    var found: [Int?] = []
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("port_value") { found.append(try cursor.integer()) }
    }
    try cursor.finish()
    #expect(found == [1, 2])
  }

  @Test("what is not asked for is passed over, whatever is in it")
  func skipping() throws {
    var cursor = Self.cursor(#"{"a": {"b": [1, "]}", {"c": "\""}]}, "d": null, "e": [true, -1.5e3], "f": "x\u0041"}"#)
    var names: [String] = []
    var text = ""
    try cursor.members { cursor throws(JSONCursorError) in
      names.append(cursor.name)
      if cursor.isNamed("f") { text = try cursor.text() }
    }
    #expect(names == ["a", "d", "e", "f"])
    #expect(text == "xA")
  }

  @Test("null has no members and no elements")
  func null() throws {
    var cursor = Self.cursor("null")
    try cursor.members { (_: inout JSONCursor) in Issue.record("a member") }
    cursor = Self.cursor(" null ")
    try cursor.elements { (_: inout JSONCursor) in Issue.record("an element") }
  }

  @Test("a part is read later, and knows its place")
  func parts() throws {
    var cursor = Self.cursor(#"  {"a": {"b": 7}}"#)
    var part: JSONPart?
    try cursor.members { cursor throws(JSONCursorError) in part = try cursor.part() }
    let found = try #require(part)
    #expect(found.offset == 8)
    #expect(try found.node().member("b")?.text == "7")
    var inner = found.cursor(prefix: "a")
    let error = #expect(throws: JSONCursorError.self) {
      try inner.members { cursor throws(JSONCursorError) in
        try cursor.elements { (_: inout JSONCursor) in Issue.record("an element") }
      }
    }
    #expect(error?.description == "a.b: an array is due (byte 14)")
  }

  @Test("random JSON is read as the parser reads it")
  func sameTrees() throws {
    let seed = UInt64.random(in: .min ... .max)
    print("JSONCursorTests: seed \(seed)")
    var random = RandomJSON(seed: seed)
    for _ in 0..<300 {
      let text = random.next()
      var cursor = Self.cursor(text)
      let parsed = try #require(Parser.parse(SourceFile(name: "random.json", text: text), as: .json).root)
      #expect(Self.outline(&cursor) == Self.outline(parsed), "\(text)")
    }
  }

  /// The names and kinds in a value, in order.
  private static func outline(_ cursor: inout JSONCursor) -> String? {
    var outline = ""
    do throws(JSONCursorError) {
      switch cursor.firstByte {
      case UInt8(ascii: "{"):
        try cursor.members { cursor throws(JSONCursorError) in outline += "{" + (Self.outline(&cursor) ?? "!") + "}" }
      case UInt8(ascii: "["):
        try cursor.elements { cursor throws(JSONCursorError) in outline += "[" + (Self.outline(&cursor) ?? "!") + "]" }
      default: outline = try cursor.node().text
      }
    } catch {
      return nil
    }
    return outline
  }

  private static func outline(_ node: Node) -> String? {
    switch node.kind {
    case .mapping: node.pairs.map { "{" + (outline($0.value) ?? "!") + "}" }.joined()
    case .sequence: node.items.map { "[" + (outline($0) ?? "!") + "]" }.joined()
    case .scalar, .alias: node.text
    }
  }
}
