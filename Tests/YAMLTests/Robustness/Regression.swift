import Diagnostics
import Testing
import YAML

/// An input that the engine once got wrong, kept as a file of exact bytes in `Regressions`.
struct Regression: CustomTestStringConvertible {
  /// What must hold now.
  enum Verdict {
    /// It is read, with these events.
    case events([String])
    /// It is refused with a code at an offset.
    case refused(Code, at: UInt32)
    /// It is read as kubectl does and edited, to this text.
    case edited([EditStep], String)
    /// It is read as kubectl does, and an edit refused because of the text at an offset.
    case uneditable([EditStep], EditError.Kind, at: UInt32)
  }

  /// The name of the file, without its ending.
  let name: String
  /// What the input once broke.
  let once: String
  let verdict: Verdict

  var testDescription: String { "\(name): \(once)" }

  private init(_ name: String, _ once: String, _ verdict: Verdict) {
    self.name = name
    self.once = once
    self.verdict = verdict
  }

  static let all: [Regression] = read + refused + edited

  private static let edited: [Regression] = [
    Regression(
      "question-mark-of-a-removed-key",
      "the mark was left behind",
      .edited([.remove([0, 1])], "a: {\naaa\n}\n")
    ),
    Regression(
      "insertion-after-a-removed-key-before-a-blank-line",
      "two changes seemed to concern the same text",
      .edited([.remove([0]), .entries([], [.init("c", 1)], .after(0))], "c: 1\n")
    ),
    Regression(
      "insertion-around-a-removed-key-before-a-blank-line",
      "two changes seemed to concern the same text",
      .edited(
        [.remove([0, 0]), .entries([0], [.init("c", 1)], .end), .entries([], [.init("d", 2)], .end)],
        "a:\n c: 1\nd: 2\n"
      )
    ),
    Regression(
      "insertion-at-the-end-of-a-text-without-a-line-break",
      "two changes seemed to concern the same text",
      .edited([.remove([0]), .entries([], [.init("c", 1)], .end)], "c: 1")
    ),
    Regression(
      "insertion-before-a-key-behind-a-byte-order-mark",
      "the comment before the mark went with the key, and the mark became its text",
      .edited([.entries([], [.init("c", 1)], .before(0))], "# note\n\u{FEFF}c: 1\n# key\na: b\n")
    ),
    Regression(
      "removal-after-a-colon-that-a-comma-makes-text",
      "the comma went too, and the colon became an indicator",
      .edited([.remove([0, 1])], "a: {\n  b:,\n}\n")
    ),
    Regression(
      "rename-to-a-name-that-a-collection-frees",
      "the name seemed to be there already, although the collection is what cannot be",
      .uneditable([.rename([1], "a"), .rename([0], [:])], .notScalar, at: 0)
    ),
  ]

  private static let read: [Regression] = [
    Regression(
      "kept-blank-line-without-text",
      "its indentation was taken from the last, unfinished line",
      .events(["=VAL |\\n"])
    ),
    Regression(
      "kept-blank-line-before-the-end-marker",
      "its indentation was taken from the end marker's line",
      .events(["=VAL |\\n"])
    ),
    Regression(
      "blank-lines-each-deeper",
      "its indentation was taken from the last, unfinished line",
      .events(["+MAP", "=VAL :a", "=VAL >", "-MAP"])
    ),
    Regression(
      "tab-line-after-a-block-scalar",
      "was refused, although nothing follows",
      .events(["+MAP", "=VAL :a", "=VAL |b\\n", "-MAP"])
    ),
    Regression(
      "properties-on-two-lines-in-flow",
      "the second line was refused",
      .events(["+SEQ []", "=VAL &a <!t> :b", "-SEQ"])
    ),
    Regression("byte-order-mark-after-a-comment", "the mark was read as text", .events(["=VAL :a"])),
    Regression(
      "lone-tag-after-a-missing-key",
      "was emitted as another tree",
      .events(["+SEQ []", "+MAP {}", "=VAL :", "=VAL <!> :", "-MAP", "-SEQ"])
    ),
    Regression(
      "controls-in-quotes",
      "was refused, although quotes hold nb-json",
      .events(["+MAP", "=VAL :a", "=VAL '\u{7F}\u{80}", "=VAL :b", "=VAL \"\u{FFFE}\u{FFFF}\u{FEFF}", "-MAP"])
    ),
  ]

  private static let refused: [Regression] = [
    Regression("tag-with-an-indicator", "was taken for a tag", .refused(.invalidProperty, at: 0)),
    Regression("tag-with-a-cut-escape", "was taken for a tag", .refused(.invalidProperty, at: 0)),
    Regression("tag-against-a-quote", "the quote was taken for the tag's", .refused(.invalidProperty, at: 0)),
    Regression("tag-with-a-line-separator", "was taken for a tag", .refused(.invalidProperty, at: 0)),
    Regression("tag-directive-with-a-comment-sign", "was taken for a handle", .refused(.invalidDirective, at: 0)),
    Regression(
      "tab-comment-after-a-block-scalar",
      "the tab was taken for indentation",
      .refused(.tabIndentation, at: 9)
    ),
    Regression("tab-on-a-blank-line-in-quotes", "was taken for a line break", .refused(.tabIndentation, at: 5)),
    Regression("undeclared-handle-before-a-flow-key", "was not looked up", .refused(.undefinedTagHandle, at: 0)),
    Regression("tab-on-a-blank-line-in-plain-text", "was taken for a line break", .refused(.tabIndentation, at: 5)),
    Regression(
      "tab-on-a-blank-line-in-plain-flow-text",
      "was taken for a line break",
      .refused(.tabIndentation, at: 6)
    ),
    Regression("byte-order-mark-in-plain-text", "was taken for text", .refused(.controlCharacter, at: 4)),
    Regression("byte-order-mark-in-a-comment", "was passed over", .refused(.controlCharacter, at: 7)),
    Regression("byte-order-mark-in-a-block-scalar", "was taken for text", .refused(.controlCharacter, at: 7)),
  ]
}
