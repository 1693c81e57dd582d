import Testing
import YAML

@Suite("BlockEdit")
struct BlockEditTests {
  private static let inserts: [EditCase] = [
    EditCase("append to a mapping", "a: 1\nb: 2\n", "a: 1\nb: 2\nc: 3\n", [.entries([], [.init("c", 3)], .end)]),
    EditCase("without a final line break", "a: 1", "a: 1\nc: 3", [.entries([], [.init("c", 3)], .end)]),
    EditCase("prepend without a final line break", "a: 1", "c: 3\na: 1", [.entries([], [.init("c", 3)], .start)]),
    EditCase(
      "CRLF",
      "a:\r\n  b: 1\r\n",
      "a:\r\n  b: 1\r\n  c:\r\n  - d: 1\r\n",
      [.entries([0], [.init("c", [["d": 1]])], .end)]
    ),
    EditCase("CR", "a: 1\rb: 2\r", "a: 1\rc: 3\rb: 2\r", [.entries([], [.init("c", 3)], .after(0))]),
    EditCase("byte order mark", "\u{FEFF}a: 1\n", "\u{FEFF}b: 2\na: 1\n", [.entries([], [.init("b", 2)], .start)]),
    EditCase(
      "two insertions at one place keep their order",
      "a: 1\nz: 1\n",
      "a: 1\nb: 2\nc: 3\nz: 1\n",
      [.entries([], [.init("b", 2)], .after(0)), .entries([], [.init("c", 3)], .after(0))]
    ),
    EditCase(
      "after one child comes before what is inserted before the next",
      "a: 1\nz: 1\n",
      "a: 1\nb: 2\nc: 3\nz: 1\n",
      [.entries([], [.init("c", 3)], .before(1)), .entries([], [.init("b", 2)], .after(0))]
    ),
    EditCase(
      "inner and outer insertions at one line",
      "a:\n  b:\n  - x\n",
      "a:\n  b:\n  - x\n  - w\n  c: 1\nd: 1\n",
      [
        .entries([], [.init("d", 1)], .end), .entries([0], [.init("c", 1)], .end), .items([0, 0], ["w"], .end),
      ]
    ),
    EditCase(
      "the first entry of a compact mapping",
      "- name: x\n  port: 1\n",
      "- id: 0\n  name: x\n  port: 1\n",
      [.entries([0], [.init("id", 0)], .start)]
    ),
    EditCase(
      "the last entry of a compact mapping",
      "- name: x\n- name: y\n",
      "- name: x\n  args:\n  - a\n- name: y\n",
      [.entries([0], [.init("args", ["a"])], .end)]
    ),
    EditCase(
      "a sequence in a sequence",
      "- - a\n",
      "- - z\n  - a\n  - b\n- c\n",
      [
        .items([0], ["z"], .start), .items([0], ["b"], .end), .items([], ["c"], .end),
      ]
    ),
    EditCase(
      "an indentless sequence",
      "spec:\n  containers:\n  - name: a\n  volumes: []\n",
      "spec:\n  containers:\n  - name: a\n  - name: b\n  volumes: []\n",
      [.items([0, 0], [["name": "b"]], .end)]
    ),
    EditCase(
      "nested text follows the indented sequences of the document",
      "spec:\n    list:\n      - a\n",
      "spec:\n    list:\n      - a\n    more:\n        - b: 1\n          c:\n              d: 2\n",
      [.entries([0], [.init("more", [["b": 1, "c": ["d": 2]]])], .end)]
    ),
    EditCase("explicit keys", "? a\n: 1\n? b\n", "? a\n: 1\nc: 3\n? b\n", [.entries([], [.init("c", 3)], .after(0))]),
    EditCase(
      "an anchored mapping",
      "spec: &a\n  x: 1\nb: *a\n",
      "spec: &a\n  x: 1\n  w: 2\nb: *a\n",
      [
        .entries([0], [.init("w", 2)], .end)
      ]
    ),
    EditCase(
      "after a block scalar",
      "a: |\n  x\n\nb: 1\n",
      "a: |\n  x\nc: 2\n\nb: 1\n",
      [
        .entries([], [.init("c", 2)], .after(0))
      ]
    ),
    EditCase(
      "after a block scalar that keeps its blank lines",
      "a: |+\n  x\n\nb: 1\n",
      "a: |+\n  x\n\nc: 2\nb: 1\n",
      [
        .entries([], [.init("c", 2)], .after(0))
      ]
    ),
    EditCase(
      "between document markers",
      "---\na: 1\n...\n",
      "---\na: 1\nb: 2\n...\n",
      [
        .entries([], [.init("b", 2)], .end)
      ]
    ),
    EditCase(
      "multi-line text as a literal",
      "a: 1\n",
      "a: 1\nb: |\n  x\n  y\n",
      [
        .entries([], [.init("b", "x\ny\n")], .end)
      ]
    ),
    EditCase(
      "multi-line text where the final line break is missing",
      "a: 1",
      "a: 1\nb: \"x\\ny\\n\"",
      [
        .entries([], [.init("b", "x\ny\n")], .end)
      ]
    ),
  ]

  private static let fillings: [EditCase] = [
    EditCase(
      "{} becomes a block",
      "a: {} # c\nb: 1\n",
      "a: # c\n  x: 1\n  w: 2\nb: 1\n",
      [
        .entries([0], [.init("w", 2)], .end), .entries([0], [.init("x", 1)], .start),
      ]
    ),
    EditCase("[] becomes a block", "a: []\n", "a:\n- 1\n- x: 2\n", [.items([0], [1, ["x": 2]], .end)]),
    EditCase(
      "nothing becomes a block",
      "a: # c\nb: 1\n",
      "a: # c\n  x: 1\nb: 1\n",
      [
        .entries([0], [.init("x", 1)], .end)
      ]
    ),
    EditCase(
      "null becomes a block",
      "a: null\nb: ~",
      "a:\n- 1\nb:\n  x: 1",
      [
        .items([0], [1], .end), .entries([1], [.init("x", 1)], .end),
      ]
    ),
    EditCase("an anchored {} becomes a block", "a: &x {}\n", "a: &x\n  k: 1\n", [.entries([0], [.init("k", 1)], .end)]),
    EditCase(
      "an empty item",
      "-\n- {}\n- [] # c\n",
      "- a: 1\n  b: 2\n- c: 3\n- # c\n  - 4\n",
      [
        .entries([0], [.init("a", 1), .init("b", 2)], .end), .entries([1], [.init("c", 3)], .end),
        .items([2], [4], .end),
      ]
    ),
    EditCase("an empty root", "{}\n", "a: 1\nb: 2\n", [.entries([], [.init("a", 1), .init("b", 2)], .end)]),
    EditCase("an empty root without line break", "# c\n[]", "# c\n- 1\n- 2", [.items([], [1, 2], .end)]),
    EditCase("an empty root after a marker", "--- # c\n", "--- # c\na: 1\n", [.entries([], [.init("a", 1)], .end)]),
    EditCase("{} after a marker", "--- {}\n", "---\na: 1\n", [.entries([], [.init("a", 1)], .end)]),
    EditCase("{} in a JSON file", "{}\n", "{\"a\": 1}\n", file: "x.json", [.entries([], [.init("a", 1)], .end)]),
    EditCase(
      "{} inside flow",
      "a: {b: {}, c: [ ]}\n",
      "a: {b: {x: 1}, c: [2]}\n",
      [
        .entries([0, 0], [.init("x", 1)], .end), .items([0, 1], [2], .end),
      ]
    ),
    EditCase("an explicit key without a value", "? a\n", "? a\n:\n  x: 1\n", [.entries([0], [.init("x", 1)], .end)]),
  ]

  private static let removals: [EditCase] = [
    EditCase(
      "a pair with its comments",
      "a: 1\n# about b\n# more\nb: 2 # here\n  # deeper\nc: 3\n",
      "a: 1\nc: 3\n",
      [.remove([1])]
    ),
    EditCase("a free-standing comment stays", "# free\n\na: 1\nb: 2\n", "# free\n\nb: 2\n", [.remove([0])]),
    EditCase("the last without a final line break", "a: 1\nb: 2", "a: 1", [.remove([1])]),
    EditCase("the last two without a final line break", "a: 1\r\nb: 2\r\nc: 3", "a: 1", [.remove([1]), .remove([2])]),
    EditCase("an item", "l:\n- a\n- b: 1\n  c: 2\n- d\n", "l:\n- a\n- d\n", [.remove([0, 1])]),
    EditCase(
      "the first of a compact mapping",
      "- name: x\n  # about port\n  port: 1\n",
      "- # about port\n  port: 1\n",
      [.remove([0, 0])]
    ),
    EditCase(
      "the first two of a compact mapping",
      "- a: 1\n  b: 2\n  c: 3\n",
      "- c: 3\n",
      [.remove([0, 0]), .remove([0, 1])]
    ),
    EditCase("all pairs", "a: # c\n  b: 1\n  c: 2\nd: 1\n", "a: {} # c\nd: 1\n", [.remove([0, 0]), .remove([0, 1])]),
    EditCase(
      "all items of an anchored sequence",
      "a: &x\n- 1\n- 2\n",
      "a: &x []\n",
      [.remove([0, 0]), .remove([0, 1])]
    ),
    EditCase("all of a compact mapping", "- a: 1\n  b: 2\n- c\n", "- {}\n- c\n", [.remove([0, 0]), .remove([0, 1])]),
    EditCase("everything", "---\na: 1\nb: 2\n", "---\n{}\n", [.remove([0]), .remove([1])]),
    EditCase("everything without a final line break", "a: 1\nb: 2", "{}", [.remove([0]), .remove([1])]),
    EditCase(
      "all replaced by insertion",
      "a:\n  b: 1\n  c: 2\n",
      "a:\n  d: 3\n",
      [
        .remove([0, 0]), .remove([0, 1]), .entries([0], [.init("d", 3)], .end),
      ]
    ),
    EditCase(
      "all of a compact mapping replaced",
      "- a: 1 # x\n  b: 2\n- z\n",
      "- c: 3\n  d: 4\n- z\n",
      [
        .remove([0, 0]), .remove([0, 1]), .entries([0], [.init("c", 3), .init("d", 4)], .end),
      ]
    ),
    EditCase(
      "the first of a compact mapping replaced",
      "- a: 1\n  b: 2\n",
      "- z: 0\n  c: 3\n  w: 1\n  b: 2\n",
      [
        .remove([0, 0]), .entries([0], [.init("c", 3)], .after(0)), .entries([0], [.init("z", 0)], .start),
        .entries([0], [.init("w", 1)], .before(1)),
      ]
    ),
    EditCase(
      "the last replaced without a final line break",
      "a: 1\nb: 2",
      "a: 1\nc: 3",
      [
        .remove([1]), .entries([], [.init("c", 3)], .end),
      ]
    ),
  ]

  private static let blockScalarEnds: [EditCase] = [
    EditCase("a block scalar before the last child keeps its break", "a: |\n  x\nb: 2", "a: |\n  x\n", [.remove([1])])
  ]

  private static let comments: [EditCase] = [
    EditCase(
      "deeper comments belong to the last item",
      "a:\n- x\n  # of x\n# of b\nb: 1\n",
      "a:\n- x\n  # of x\n- w\n# of b\nb: 1\n",
      [.items([0], ["w"], .end)]
    ),
    EditCase(
      "an insertion before a node comes before its comments",
      "a: 1\n# of b\nb: 1\n",
      "a: 1\nc: 2\n# of b\nb: 1\n",
      [.entries([], [.init("c", 2)], .before(1))]
    ),
    EditCase(
      "a comment after a blank line leads the next node",
      "a: 1\n\n# of b\nb: 1\n",
      "a: 1\nc: 2\n\n# of b\nb: 1\n",
      [.entries([], [.init("c", 2)], .after(0))]
    ),
    EditCase(
      "a literal never swallows a comment",
      "a: 1\n\n    # odd\nb: 1\n",
      "a: \"x\\ny\"\n\n    # odd\nb: 1\n",
      [.set([0], "x\ny")]
    ),
  ]

  @Test("insertions stand with their siblings", arguments: inserts)
  func inserting(testCase: EditCase) throws { try testCase.check() }

  @Test("empty nodes become collections", arguments: fillings)
  func filling(testCase: EditCase) throws { try testCase.check() }

  @Test("removals take what a child owns and no more", arguments: removals + blockScalarEnds)
  func removing(testCase: EditCase) throws { try testCase.check() }

  @Test("comments stay with what they describe", arguments: comments)
  func commenting(testCase: EditCase) throws { try testCase.check() }
}
