import Testing

/// A pattern, a text, and what they make: ranges of the whole and of each group, `_` for none, in one line.
struct MatchCase: CustomTestStringConvertible, Sendable {
  let pattern: String
  let text: String
  let first: String
  let whole: String

  init(_ pattern: String, _ text: String, first: String, whole: String) {
    self.pattern = pattern
    self.text = text
    self.first = first
    self.whole = whole
  }

  var testDescription: String { "\(pattern.debugDescription) in \(text.prefix(40).debugDescription)" }
}
