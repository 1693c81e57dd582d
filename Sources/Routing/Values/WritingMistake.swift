/// Why a text is no value of a kind.
public enum WritingMistake: Error, Hashable, Sendable {
  /// The text has another form than this one, which is named with its article: `a whole number`.
  case malformed(expected: String)
  /// The form is right, but for this reason the value is not: `the pattern is not in RE2's language`.
  case refused(String)
}
