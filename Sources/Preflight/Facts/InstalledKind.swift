public import YAML

/// A custom resource that a cluster has a definition of.
public struct InstalledKind: Sendable, Hashable {
  /// The name of the definition, such as `virtualservices.networking.istio.io`.
  public let name: String
  /// The versions that are served, in the order of the definition.
  public let servedVersions: [String]
  /// Whether the server serves it already.
  public let isEstablished: Bool

  /// Reads a CustomResourceDefinition (apiextensions.k8s.io/v1).
  public init(_ definition: Node) {
    let status = definition.member("status")
    name = definition.member("metadata")?.member("name")?.text ?? ""
    servedVersions =
      definition.member("spec")?.member("versions")?.items
      .filter { $0.member("served")?.boolean ?? false }.compactMap { $0.member("name")?.text } ?? []
    isEstablished =
      status?.member("conditions")?.items
      .contains { $0.member("type")?.text == "Established" && $0.member("status")?.text == "True" } ?? false
  }

  /// What the group is; nil for a name without one.
  var group: String? { name.firstIndex(of: ".").map { String(name[name.index(after: $0)...]) } }
}
