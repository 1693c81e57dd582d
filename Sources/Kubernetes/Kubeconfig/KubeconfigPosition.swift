/// A place in a kubeconfig file.
public struct KubeconfigPosition: Sendable, Hashable, CustomStringConvertible {
  /// The path of the file.
  public let path: String
  /// The line, from 1.
  public let line: Int

  /// Makes a position.
  public init(path: String, line: Int) {
    self.path = path
    self.line = line
  }

  /// Such as `/home/a/.kube/config:12`.
  public var description: String { "\(path):\(line)" }
}
