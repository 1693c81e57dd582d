/// Why a word cannot be read as the value of a flag or argument.
public enum InvalidValue: Error, Hashable, Sendable {
  /// Only these words are known.
  case oneOf([String])
  /// The word has another form than the expected one, which is named with its article: `a whole number`.
  case malformed(expected: String)
  /// The word is written in a language of its own and has a mistake in it: a phrase that says which and where.
  case refused(String)
}
