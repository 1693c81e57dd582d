public import Analysis

/// Why a traffic policy is not changed as asked.
public enum PolicyRefusal: Error, Hashable, Sendable {
  /// No DestinationRule defines the subset; those that are defined.
  case noSuchSubset(String, of: QualifiedHost, known: [String])
  /// The resource cannot be read as data, for this reason.
  case unreadable(String)
}
