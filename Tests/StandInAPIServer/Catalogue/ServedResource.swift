import Resources

/// One resource of one version of a group, as discovery describes it.
public struct ServedResource: Sendable, Hashable {
  /// A subresource such as `pods/log`.
  struct Subresource: Sendable, Hashable {
    let name: String
    /// The kind it answers with, when it is not the resource's own, with its `group/version`.
    let kind: String?
    let groupVersion: String?
    let verbs: [String]
  }

  /// The API group; empty for the core group.
  public let group: String
  /// The version, such as `v1beta1`.
  public let version: String
  /// The name for many, as in URLs.
  public let plural: String
  /// The kind as objects write it.
  public let kind: String
  let singular: String
  /// Whether objects live in a namespace.
  public let isNamespaced: Bool
  let verbs: [String]
  let shortNames: [String]
  let categories: [String]
  let subresources: [Subresource]
  /// Whether a custom resource definition brings it.
  let isCustom: Bool
  /// The columns of its tables besides the name; nil for those that the stand-in knows by itself.
  var printerColumns: [PrinterColumn]?

  /// `group/version`, or the version alone.
  public var apiVersion: String { group.isEmpty ? version : "\(group)/\(version)" }

  /// The name of all versions together: `virtualservices.networking.istio.io`, or `pods`.
  public var qualifiedName: String { group.isEmpty ? plural : "\(plural).\(group)" }

  /// `VirtualService.networking.istio.io`, or `Pod`.
  var qualifiedKind: String { group.isEmpty ? kind : "\(kind).\(group)" }

  func hasSubresource(_ name: String) -> Bool { subresources.contains { $0.name == name } }

  /// The fields of the kind's objects; nil when the project knows none.
  var shape: Shape? {
    (ResourceKind.named(group: group, kind: kind)?.schema(version: version)?.shape).map { .object($0) }
  }

  /// Whether the API counts changes of the specification.
  var hasGeneration: Bool { isCustom || Self.kindsWithGeneration.contains(kind) }

  private static let kindsWithGeneration: Set = [
    "Pod", "Deployment", "DaemonSet", "ReplicaSet", "StatefulSet", "Job", "CronJob", "EndpointSlice", "Ingress",
    "NetworkPolicy", "PodDisruptionBudget", "CustomResourceDefinition", "MutatingWebhookConfiguration",
    "ValidatingWebhookConfiguration",
  ]

  /// The group whose store holds the objects: events are the same in both of their groups.
  var storageName: String { plural == "events" ? "events" : qualifiedName }
}
