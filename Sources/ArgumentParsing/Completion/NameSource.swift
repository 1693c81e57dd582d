/// Knows the names in a mesh, for completion.
///
/// A person waits for the answer and did not ask a question: a source never prompts, starts nothing that may, and
/// has no errors, only names that it does not know.
public protocol NameSource: Sendable {
  /// The names that fit a query; nil if they are not known, or not within the time allowed.
  func names(for query: NameQuery, within limit: Duration) -> [String]?
}
