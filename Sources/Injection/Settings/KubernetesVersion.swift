/// The version of a cluster or a node, as far as features depend on it.
public struct KubernetesVersion: Hashable, Comparable, Sendable {
  /// The first number.
  public let major: UInt16
  /// The second number.
  public let minor: UInt16

  /// Makes a version.
  public init(_ major: UInt16, _ minor: UInt16) {
    self.major = major
    self.minor = minor
  }

  /// Reads `1.33`, `v1.33.2` or `v1.33.2-eks-1`; nil for other text.
  public init?(_ text: String) {
    let parts = text.drop { $0 == "v" }.split(separator: ".", omittingEmptySubsequences: false)
    // Some clusters call themselves `1.33+`.
    guard parts.count >= 2, let major = UInt16(parts[0]), let minor = UInt16(parts[1].prefix { $0.isNumber }) else {
      return nil
    }
    self.init(major, minor)
  }

  /// Whether the first is older.
  public static func < (left: KubernetesVersion, right: KubernetesVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  /// Whether init containers can keep running beside the others, in every cluster of this version.
  public var hasNativeSidecars: Bool { self >= KubernetesVersion(1, 33) }
}
