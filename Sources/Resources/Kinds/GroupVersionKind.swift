/// What an object says it is: the API group, the version and the kind.
public struct GroupVersionKind: Hashable, Sendable {
  /// The API group, such as `apps`; empty for the core group.
  public let group: String
  /// The version, such as `v1`.
  public let version: String
  /// The kind, such as `Deployment`.
  public let kind: String

  /// Makes one from its parts.
  public init(group: String, version: String, kind: String) {
    self.group = group
    self.version = version
    self.kind = kind
  }

  /// Makes one from the two fields of an object; `v1` has no group, `apps/v1` has one.
  public init(apiVersion: String, kind: String) {
    guard let slash = apiVersion.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      self.init(group: "", version: apiVersion, kind: kind)
      return
    }
    self.init(
      group: String(apiVersion[..<slash]),
      version: String(apiVersion[apiVersion.utf8.index(after: slash)...]),
      kind: kind
    )
  }

  /// The text of the `apiVersion` field.
  public var apiVersion: String { group.isEmpty ? version : "\(group)/\(version)" }
}
