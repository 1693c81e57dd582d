/// A state of one resource, or of a list of them: equal as long as nothing was changed.
///
/// Opaque: only the store that gave it can tell what it stands for. For a cluster it is the `resourceVersion`, for a
/// directory the fingerprint of the document that holds the resource.
public struct Revision: Hashable, Sendable, CustomStringConvertible {
  /// The text of the revision, the same in every process.
  public let description: String

  /// Makes a revision from its text.
  public init(_ text: String) { description = text }
}
