import Diagnostics
import Foundation
import Testing
import YAML

@Suite("Value")
struct ValueTests {
  private static func root(_ text: String) throws -> Node {
    try #require(Parser.parse(SourceFile(name: "test.yaml", text: text)).root)
  }

  @Test(
    "plain scalars are resolved as kubectl resolves them",
    arguments: [
      ("yes", .boolean(true)), ("Off", .boolean(false)), ("n", .boolean(false)), ("tRue", "tRue"),
      ("~", .null), ("NULL", .null), ("''", ""), ("0755", 493), ("-0b1", -1), ("0b-1", -1), ("-_1", -1),
      ("08", 8), ("1_000", 1000), ("1e3", 1000), ("1.0", 1), ("-0.0", 0), (".5_0", .double(0.5)), ("._5", "._5"),
      ("+0xFFFFFFFFFFFFFFFF", "+0xFFFFFFFFFFFFFFFF"), ("0xFFFFFFFFFFFFFFFF", .double(0x1p64)),
      ("-9223372036854775808", .integer(.min)), ("1e400", "1e400"), ("12:30", "12:30"), ("2001-01-01", "2001-01-01"),
      ("!!str 1", "1"), ("!!int '0x10'", 16), ("!!float 08", 8), ("!!bool 'on'", true), ("! 1", "1"),
      ("!!binary /+I=", "\u{FFFD}\u{FFFD}"), ("!!timestamp 2001-1-1", "2001-1-1"), ("!<tag:yaml.org,2002:str> 1", "1"),
    ] as [(String, Value)]
  )
  func scalars(text: String, expected: Value) throws {
    #expect(try Self.root(text).value == expected)
  }

  @Test("typed getters answer only for their own type")
  func getters() throws {
    let root = try Self.root("a: yes\nb: 80\nc: x\nd: '80'\ne:\nf: 1.5\ng: [1]\n")
    #expect(root["a"]?.boolean == true)
    #expect(root["a"]?.string == nil)
    #expect(root["b"]?.integer == 80)
    #expect(root["b"]?.double == 80)
    #expect(root["c"]?.string == "x")
    #expect(root["d"]?.string == "80")
    #expect(root["d"]?.integer == nil)
    #expect(root["e"]?.isNull == true)
    #expect(root["e"]?.string == nil)
    #expect(root["f"]?.double == 1.5)
    #expect(root["f"]?.integer == nil)
    #expect(root["g"]?.isNull == false)
    #expect(throws: ValueError.self) { try root["g"]?.scalarValue }
  }

  @Test(
    "merge keys and duplicate keys are applied in the order of the text",
    arguments: [
      ("x: &x {a: 1, b: 2}\nt:\n  <<: *x\n  b: 3\n", ["a": 1, "b": 3]),
      ("x: &x {a: 1, b: 2}\nt:\n  b: 3\n  <<: *x\n", ["b": 2, "a": 1]),
      ("x: &x {a: 1}\nz: &z {a: 2, c: 4}\nt:\n  <<: [*x, *z]\n", ["a": 1, "c": 4]),
      ("x: &x {a: 1}\nz: &z {a: 2, c: 4}\nt:\n  <<: [*x, {<<: *z}]\n", ["a": 1, "c": 4]),
      ("t:\n  <<: {a: 1}\n", ["a": 1]),
      ("t:\n  \"<<\": {a: 1}\n", ["<<": ["a": 1]]),
    ] as [(String, Value)]
  )
  func merges(text: String, expected: Value) throws {
    let read = try Self.root(text).value["t"]?.entries.sorted { $0.key < $1.key }
    #expect(read == expected.entries.sorted { $0.key < $1.key })
  }

  @Test(
    "keys that are not text are named as sigs.k8s.io/yaml names them",
    arguments: [
      ("yes", "true"), ("0755", "493"), ("1.10", "1.1"), ("1.0", "1"), ("1e3", "1000"), ("1e6", "1e+06"),
      ("1.5e10", "1.5e+10"), ("123456.5", "123456.5"), ("0.00001", "1e-05"), ("-0.25", "-0.25"), (".inf", ".inf"),
      ("18446744073709551616", "1.8446744e+19"), ("'1'", "1"),
    ]
  )
  func keys(text: String, name: String) throws {
    #expect(try Self.root("\(text): v\n").value == .mapping([Value.Entry(name, "v")]))
  }

  @Test(
    "what Kubernetes refuses is refused with its kind",
    arguments: [
      ("a: .inf", .notFinite), ("a: -.Inf", .notFinite), ("a: .nan", .notFinite), ("a: !!float '.inf'", .notFinite),
      ("a: !!int x", .tagMismatch), ("a: !!int 1.5", .tagMismatch), ("a: !!timestamp x", .tagMismatch),
      ("a: !!binary a", .invalidBase64), ("a: !!binary 'aGVs bG8='", .invalidBase64),
      ("~: 1", .unsupportedKey), ("9223372036854775808: 1", .unsupportedKey), ("? [a]\n: 1", .unsupportedKey),
      ("<<: x", .invalidMerge), ("<<:", .invalidMerge), ("<<: [[a]]", .invalidMerge), ("a: &a [*a]", .selfReference),
    ] as [(String, ValueError.Kind)]
  )
  func refusals(text: String, kind: ValueError.Kind) throws {
    let root = try Self.root(text)
    let error = #expect(throws: ValueError.self) { try root.value }
    #expect(error?.kind == kind)
  }

  @Test("aliases that multiply nodes or bytes are refused")
  func aliasBombs() throws {
    var nodes = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      nodes += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
    }
    let long = String(repeating: "x", count: 100_000)
    let bytes = "a: &a \(long)\nb: [\(Array(repeating: "*a", count: 10_000).joined(separator: ", "))]\n"
    for bomb in [nodes, bytes] {
      let root = try Self.root(bomb)
      let error = #expect(throws: ValueError.self) { try root.value }
      #expect(error?.kind == .excessiveAliasing)
    }
  }

  @Test("data of the greatest depth is read and freed on a stack of 512 KiB, and deeper data is refused")
  func depth() throws {
    let depth = 1_024
    let deepest = try Self.root(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    let deeper = try Self.root(String(repeating: "[", count: depth + 1) + String(repeating: "]", count: depth + 1))
    let isFreed = DispatchSemaphore(value: 0)
    let thread = Thread {
      var value = try? deepest.value
      value = value == .null ? value : nil
      isFreed.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    isFreed.wait()
    #expect(Emitter(.json).text(for: try deepest.value).utf8.count == 2 * depth)
    let error = #expect(throws: ValueError.self) { try deeper.value }
    #expect(error?.kind == .tooDeep)
  }

  @Test("keys are the same when their bytes are", arguments: [0, 40])
  func keyBytes(others: Int) throws {
    let rest = (0..<others).map { "k\($0): 0\n" }.joined()
    let value = try Self.root(rest + "\u{E9}: 1\ne\u{301}: 2\n\u{E9}: 3\n").value
    #expect(value.entries.count == others + 2)
    #expect(value["\u{E9}"] == 3)
    #expect(value["e\u{301}"] == 2)
  }

  @Test("texts are equal when their bytes are")
  func textBytes() {
    #expect(Value.string("\u{E9}") != "e\u{301}")
    #expect(["\u{E9}": 1] as Value != ["e\u{301}": 1])
    #expect(["\u{E9}": ["\u{E9}"]] as Value == ["\u{E9}": ["\u{E9}"]])
  }

  @Test("ten thousand keys, each written twice, are read with the later values")
  func duplicates() throws {
    let text = (0..<2).map { round in (0..<10_000).map { "k\($0): \(round)\n" }.joined() }.joined()
    let entries = try Self.root(text).value.entries
    #expect(entries.count == 10_000)
    #expect(entries.allSatisfy { $0.value == 1 })
  }
}
