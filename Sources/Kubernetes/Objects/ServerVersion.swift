import YAML

/// What version an API server is of (`/version`).
public struct ServerVersion: Sendable, Equatable {
  /// The major version.
  public let major: String
  /// The minor version, perhaps with a sign behind its digits.
  public let minor: String
  /// The whole version, such as `v1.36.2`.
  public let gitVersion: String
  /// What it runs on, such as `linux/amd64`.
  public let platform: String

  init?(_ root: Node) {
    guard let version = root.member("gitVersion")?.text else { return nil }
    gitVersion = version
    major = root.member("major")?.text ?? ""
    minor = root.member("minor")?.text ?? ""
    platform = root.member("platform")?.text ?? ""
  }

  /// The digits of the minor version; nil when there are none.
  public var minorNumber: Int? { Int(minor.prefix { $0.isASCII && $0.isNumber }) }
}
