import Diagnostics
import Testing
import YAML

@Suite("Set")
struct SetTests {
  private static let scalars: [EditCase] = [
    EditCase("plain", "a:   1 # c\n", "a:   2 # c\n", [.set([0], 2)]),
    EditCase("single quotes stay", "a: 'x'\n", "a: 'it''s'\n", [.set([0], "it's")]),
    EditCase("single quotes give way", "a: 'x'\n", "a: \"a\\tb\"\n", [.set([0], "a\tb")]),
    EditCase("double quotes stay", "a: \"x\"\n", "a: \"y\\nz\"\n", [.set([0], "y\nz")]),
    EditCase("quotes go with the text", "a: \"1\"\n", "a: 1\n", [.set([0], 1)]),
    EditCase("text that looks like a number", "a: 1\n", "a: \"1\"\n", [.set([0], "1")]),
    EditCase(
      "an anchor stays, a tag goes",
      "a: &x !!str 1 # c\nb: !!int 1\nc: *x\n",
      "a: &x 2 # c\nb: w\nc: *x\n",
      [
        .set([0], 2), .set([1], "w"),
      ]
    ),
    EditCase("a tag before the anchor", "a: !!str &x 1\n", "a: &x 2\n", [.set([0], 2)]),
    EditCase("nothing", "a:\nb: # c\n", "a: 1\nb: x # c\n", [.set([0], 1), .set([1], "x")]),
    EditCase("a literal becomes plain", "a: | # c\n  x\n  y\nb: 1\n", "a: z # c\nb: 1\n", [.set([0], "z")]),
    EditCase("a literal stays literal", "a: |\n  x\nb: 1\n", "a: |-\n  y\n  z\nb: 1\n", [.set([0], "y\nz")]),
    EditCase("plain becomes literal", "a: x # c\nb: 1\n", "a: | # c\n  y\n  z\nb: 1\n", [.set([0], "y\nz\n")]),
    EditCase("a scalar on the next line", "a:\n  x\nb: 1\n", "a:\n  w\nb: 1\n", [.set([0], "w")]),
    EditCase("many lines of plain text", "a: x\n  y\n  z # c\nb: 1\n", "a: w # c\nb: 1\n", [.set([0], "w")]),
    EditCase("a key", "'a': 1\nb: 1\n", "'z': 1\n\"yes\": 1\n", [.rename([0], "z"), .rename([1], "yes")]),
    EditCase("a JSON key", "{\"a\":1}\n", "{\"b\":\"x\"}\n", [.rename([0], "b"), .set([0], "x")]),
    EditCase("the root", "x # c\n", "w # c\n", [.set([], "w")]),
    EditCase("an item", "- a\n-  b # c\n", "- 1\n-  2 # c\n", [.set([0], 1), .set([1], 2)]),
    EditCase("an explicit key's missing value", "? a\nb: 1\n", "? a\n: 2\nb: 1\n", [.set([0], 2)]),
  ]

  private static let collections: [EditCase] = [
    EditCase("a scalar becomes a mapping", "a: 1 # c\nb: 2\n", "a: # c\n  x: 1\nb: 2\n", [.set([0], ["x": 1])]),
    EditCase("a scalar becomes a sequence", "a: 1\n", "a:\n- 1\n", [.set([0], [1])]),
    EditCase(
      "an item becomes a mapping",
      "- 1\n- 2 # c\n",
      "- x: 1\n  w: 2\n- # c\n  z: 3\n",
      [
        .set([0], ["x": 1, "w": 2]), .set([1], ["z": 3]),
      ]
    ),
    EditCase(
      "a mapping becomes a scalar",
      "a: # c\n  x: 1\n  # in\n  y: 2\n    # of y\nb: 2\n",
      "a: z # c\nb: 2\n",
      [.set([0], "z")]
    ),
    EditCase(
      "a mapping becomes another",
      "a: &x # c\n  x: 1\nb: 2\n",
      "a: &x # c\n  w:\n    z: 1\nb: 2\n",
      [.set([0], ["w": ["z": 1]])]
    ),
    EditCase("a mapping becomes empty", "a:\n  x: 1", "a: {}", [.set([0], [:])]),
    EditCase("a sequence becomes another", "a:\n- 1\n- 2\n", "a:\n- 3\n", [.set([0], [3])]),
    EditCase(
      "a compact mapping becomes another",
      "- a: 1 # x\n  b: 2\n- c\n",
      "- d: 3\n  e: 4\n- c\n",
      [.set([0], ["d": 3, "e": 4])]
    ),
    EditCase("a compact mapping becomes a scalar", "- a: 1\n  b: 2 # x\n", "- z\n", [.set([0], "z")]),
    EditCase("flow stays flow", "a: {x: 1} # c\n", "a: {w: [1, z]} # c\n", [.set([0], ["w": [1, "z"]])]),
    EditCase("flow becomes a scalar", "a: [1,\n 2] # c\n", "a: x # c\n", [.set([0], "x")]),
    EditCase("inside flow", "[a, {b: c}]\n", "[{x: 1}, {b: 'y, z'}]\n", [.set([0], ["x": 1]), .set([1, 0], "y, z")]),
    EditCase(
      "inside pretty JSON",
      "{\n  \"a\": 1\n}\n",
      "{\n  \"a\": {\n    \"b\": [\n      1\n    ]\n  }\n}\n",
      [.set([0], ["b": [1]])]
    ),
    EditCase("the root mapping", "# c\na: 1\nb: 2\n", "# c\nx: 1\n", [.set([], ["x": 1])]),
    EditCase("the root without a final line break", "a: 1", "- x", [.set([], ["x"])]),
    EditCase("the root on the line of its marker", "--- x\n", "---\na: 1\n", [.set([], ["a": 1])]),
  ]

  @Test("a scalar is replaced in its place and its quotes", arguments: scalars)
  func setsScalars(testCase: EditCase) throws { try testCase.check() }

  @Test("collections and scalars replace each other", arguments: collections)
  func setsCollections(testCase: EditCase) throws { try testCase.check() }
}
