import Diagnostics

/// What people are told about a kind of finding.
///
/// The examples are fixtures, too: a test demands that the wrong one has the finding and the right one does not.
public struct CatalogueEntry: Sendable {
  /// The name in one word, such as `ReferencedResourceNotFound`; Istio's for an `IST` code.
  public let name: String
  /// How much it usually matters.
  public let severity: Severity
  /// What it means: one sentence that begins with a capital and ends with a full stop.
  public let meaning: String
  /// Why it matters, and what to do about it: sentences.
  public let reason: String
  /// Manifests that have the finding.
  public let wrong: String
  /// The same, mended.
  public let right: String

  /// Makes an entry.
  public init(
    _ name: String,
    _ severity: Severity,
    meaning: String,
    reason: String,
    wrong: String,
    right: String
  ) {
    self.name = name
    self.severity = severity
    self.meaning = meaning
    self.reason = reason
    self.wrong = wrong
    self.right = right
  }
}
