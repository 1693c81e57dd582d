/// Who wrote lines of a log.
public struct LogSource: Hashable, Sendable {
  /// The namespace; empty for files.
  public var namespace: String
  /// The pod, or the name of a file; `-` is standard input.
  public var pod: String
  /// The container; empty for files.
  public var container: String
  /// The node that the pod runs on, if it is known.
  public var node: String?
  /// The labels of the pod.
  public var labels: [String: String]

  /// Names a source.
  public init(
    namespace: String = "",
    pod: String,
    container: String = "",
    node: String? = nil,
    labels: [String: String] = [:]
  ) {
    self.namespace = namespace
    self.pod = pod
    self.container = container
    self.node = node
    self.labels = labels
  }
}
