import RegularExpressions

/// A condition for lines of an access log: `status >= 500 && duration > 200ms`.
///
/// Fields have the names of JSON lines and short ones (``WhereField/names``). There are `==`, `!=`, `<`, `<=`, `>`,
/// `>=`, `=~ 'RE'`, `!~ 'RE'`, `in (…)`, `contains`, `startsWith`, `endsWith`, `has(NAME)`, `&&`, `||`, `!` and
/// parentheses; `&&` binds closer than `||`, and `!` takes one comparison or what is in parentheses. Numbers may have
/// units (`200ms`, `10kb`); texts stand in either quotes.
///
/// Every question has an answer, also of what a line does not say: a text that is absent is empty, and a number that is
/// absent is less than, equal to and greater than none. So `!=` is always the contrary of `==`. Of `flags`, `==`, `in`
/// and `contains` ask whether a flag is among them.
public struct WhereExpression: Hashable, Sendable {
  /// As it was written.
  public let text: String
  let tests: [WhereTest]
  let patterns: [RegularExpression]
  let steps: [WhereStep]

  /// Reads an expression. O(its bytes).
  public init(_ text: String) throws(WhereError) {
    var parser = try WhereParser(text)
    try parser.parse()
    self.text = text
    (tests, patterns, steps) = (parser.tests, parser.patterns, parser.steps)
  }

  /// Whether both were written alike.
  public static func == (one: WhereExpression, other: WhereExpression) -> Bool { one.text == other.text }

  /// Hashes what was written.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
