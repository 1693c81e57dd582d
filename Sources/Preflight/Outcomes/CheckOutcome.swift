/// What came of a check.
public enum CheckOutcome: Sendable, Hashable {
  /// All is well; what was seen, if it is worth a word.
  case passed(String?)
  /// Something to know of, that does not stop the mesh; and what to do about it.
  case warning(String, cure: String)
  /// Something is wrong; and what to do about it.
  case failed(String, cure: String)
  /// Nothing was looked at, and why.
  case skipped(String)
}
