/// What the API server has against one field of an object that it refuses.
public struct FieldCause: Hashable, Sendable {
  /// The path as the server writes it, such as `spec.http[0].route[0].weight`; empty for the whole object.
  public let path: String
  /// What is wrong; untrusted text.
  public let message: String

  /// Makes a cause.
  public init(path: String, message: String) {
    self.path = path
    self.message = message
  }
}
