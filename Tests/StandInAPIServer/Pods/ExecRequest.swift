/// A command that is to run in a container.
public struct ExecRequest: Sendable {
  /// The namespace of the pod.
  public let namespace: String
  /// The name of the pod.
  public let pod: String
  /// The container that the client named; empty when it named none.
  public let container: String
  /// The program and its arguments.
  public let command: [String]
  /// Everything the client sent on standard input, when it announced any.
  public let input: [UInt8]
}
