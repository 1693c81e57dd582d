import YAML

/// What injection, or its removal, does to one document: a result for each object, the items of lists among them, and the edit that
/// brings it about.
public struct InjectionReport: Sendable {
  /// The objects in the order of the text.
  public let results: [InjectionResult]
  /// The changes to the text, which leave every other byte as it is; empty when nothing changes.
  ///
  /// Applying them throws where the text cannot take them, such as a comment inside `{…}` that would be lost.
  public let edit: DocumentEdit
}
