/// Why a message cannot be written as JSON.
public struct ProtoMessageError: Error, Hashable, Sendable {
  /// What is wrong, to follow what it is about: `it is nested too deeply`.
  public let message: String
}
