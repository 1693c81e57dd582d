/// What is known of the mesh beside its objects.
public struct TranslationSettings: Hashable, Sendable {
  /// The domain of the cluster's services.
  public var clusterDomain = "cluster.local"
  /// The namespace whose objects hold for the whole mesh.
  public var rootNamespace = "istio-system"
  /// What becomes of traffic to unknown hosts where no Sidecar says so.
  public var outboundPolicy = OutboundTrafficPolicy.allowAny
  /// The domain of the identities.
  public var trustDomain = "cluster.local"
  /// The domains that the identities had before, or have elsewhere.
  public var trustDomainAliases: [String] = []

  /// Makes the settings of a mesh that has none of its own.
  public init() {}
}
