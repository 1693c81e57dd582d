import Testing
import YAML

@Suite("FlowEdit")
struct FlowEditTests {
  private static let oneLine: [EditCase] = [
    EditCase("append", "a: [1, 2]\n", "a: [1, 2, 3, {b: c d}]\n", [.items([0], [3, ["b": "c d"]], .end)]),
    EditCase("prepend", "a: { x: 1 }\n", "a: { w: 2, x: 1 }\n", [.entries([0], [.init("w", 2)], .start)]),
    EditCase("with a trailing comma", "[a, b,]\n", "[a, b, c,]\n", [.items([], ["c"], .end)]),
    EditCase("between", "[a, b]\n", "[a, x, w, b]\n", [.items([], ["x"], .after(0)), .items([], ["w"], .before(1))]),
    EditCase("remove the first", "[a, b, c]\n", "[b, c]\n", [.remove([0])]),
    EditCase("remove the middle", "{a: 1, b: 2, c: 3}\n", "{a: 1, c: 3}\n", [.remove([1])]),
    EditCase("remove the last two", "[ a, b, c ]\n", "[ a ]\n", [.remove([1]), .remove([2])]),
    EditCase("remove all", "a: [ x, y ] # c\n", "a: [] # c\n", [.remove([0, 0]), .remove([0, 1])]),
    EditCase("replace all", "[ a, b ]\n", "[ c ]\n", [.remove([0]), .remove([1]), .items([], ["c"], .end)]),
    EditCase(
      "remove and insert",
      "[a, b, c]\n",
      "[x, b, w]\n",
      [
        .remove([0]), .remove([2]), .items([], ["x"], .start), .items([], ["w"], .end),
      ]
    ),
    EditCase(
      "compact JSON",
      "{\"a\":1,\"b\":[]}\n",
      "{\"a\":1,\"b\":[\"x\",{\"c\":null}],\"d\":\"y\"}\n",
      [
        .entries([], [.init("d", "y")], .end), .items([1], ["x", ["c": .null]], .end),
      ]
    ),
    EditCase("spaced JSON", "{\"a\": 1}", "{\"a\": 1, \"b\": [1, 2]}", [.entries([], [.init("b", [1, 2])], .end)]),
    EditCase("quoted items", "a: [\"*\"]\n", "a: [\"*\", \"x\"]\n", [.items([0], ["x"], .end)]),
    EditCase("remove what follows an empty value", "a: {b: , c: 1}\n", "a: {b: }\n", [.remove([0, 1])]),
    EditCase("insert after an empty value", "[{b: }]\n", "[{b: , c: 1 }]\n", [.entries([0], [.init("c", 1)], .end)]),
    EditCase("insert after text with a colon", "a: [b:]\n", "a: [b:, c]\n", [.items([0], ["c"], .end)]),
    EditCase("an empty value", "{a, b: }\n", "{a: 1, b: 2 }\n", [.set([0], 1), .set([1], 2)]),
  ]

  private static let manyLines: [EditCase] = [
    EditCase(
      "append to pretty JSON",
      "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": []\n  }\n}\n",
      "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": [\n      1\n    ],\n    \"d\": {\n      \"e\": \"f\"\n    }\n  },\n  \"g\": true\n}\n",
      [
        .items([1, 0], [1], .end), .entries([1], [.init("d", ["e": "f"])], .end),
        .entries([], [.init("g", true)], .end),
      ]
    ),
    EditCase(
      "pretty JSON without keys",
      "[\n  \"a\"\n]",
      "[\n  \"b\",\n  \"a\"\n]",
      [.items([], ["b"], .start)]
    ),
    EditCase("remove the first line", "[\n  a, # of a\n  # of b\n  b\n]\n", "[\n  # of b\n  b\n]\n", [.remove([0])]),
    EditCase("remove the last line", "[\n  a, # of a\n  # of b\n  b\n]\n", "[\n  a # of a\n]\n", [.remove([1])]),
    EditCase("remove the last line with its comma", "[\n  a,\n  b,\n]\n", "[\n  a,\n]\n", [.remove([1])]),
    EditCase(
      "append after a comment",
      "[\n  a, # of a\n  b # of b\n]\n",
      "[\n  a, # of a\n  b, # of b\n  c\n]\n",
      [
        .items([], ["c"], .end)
      ]
    ),
    EditCase(
      "insert before a comment",
      "[\n  a, # of a\n  # of b\n  b,\n]\n",
      "[\n  a, # of a\n  c,\n  # of b\n  b,\n]\n",
      [
        .items([], ["c"], .before(1))
      ]
    ),
    EditCase("remove all lines", "a: [\n  x,\n  y\n]\n", "a: []\n", [.remove([0, 0]), .remove([0, 1])]),
    EditCase(
      "replace all lines",
      "[\n  a,\n  b\n]\n",
      "[\n  c\n]\n",
      [
        .remove([0]), .remove([1]), .items([], ["c"], .end),
      ]
    ),
    EditCase(
      "several children a line",
      "[a, b,\n c]\n",
      "[a, b, x,\n c, d]\n",
      [
        .items([], ["x"], .after(1)), .items([], ["d"], .end),
      ]
    ),
  ]

  @Test("collections on one line stay on it", arguments: oneLine)
  func staysOnLine(testCase: EditCase) throws { try testCase.check() }

  @Test("collections with a child a line stay so", arguments: manyLines)
  func staysOnLines(testCase: EditCase) throws { try testCase.check() }
}
