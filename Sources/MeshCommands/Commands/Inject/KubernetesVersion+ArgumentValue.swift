import ArgumentParsing
import Injection

extension KubernetesVersion: ArgumentValue {
  /// Reads `1.33` or `v1.33.2`.
  public init(argument: String) throws(InvalidValue) {
    guard let version = KubernetesVersion(argument) else { throw .malformed(expected: "a version such as 1.33") }
    self = version
  }

  /// `1.33`
  public var argument: String { "\(major).\(minor)" }
}
