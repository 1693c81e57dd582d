/// How a proxy gets its certificate, and whom it trusts.
public struct IdentitySettings: Equatable, Sendable {
  /// What signs certificates; `istiod` has its own root mounted.
  public var certificateProvider = "istiod"
  /// `host:port` of the certificate authority; nil derives it from the revision and the namespace.
  public var authorityAddress: String?
  /// The name of the certificate authority; `GkeWorkloadCertificate` mounts certificates from a CSI volume.
  public var authorityName = ""
  /// The audience of the token that the proxy shows.
  public var tokenAudience = "istio-ca"
  /// The port of the agent's token service; 0 for none.
  public var tokenServicePort: UInt16 = 0
  /// The ConfigMap (or trust bundle) with the root certificates; nil for Istio's own.
  public var trustBundleName: String?
  /// Whether root certificates come from a ClusterTrustBundle and not from a ConfigMap.
  public var usesClusterTrustBundles = false
  /// The ConfigMap with the certificate revocation list.
  public var revocationListName = "istio-ca-crl"
  /// Whether keys and certificates of the secret `istio.<service account>` are mounted.
  public var mountsCertificates = false
  /// The domain of workload identities, where the mesh configuration names none.
  public var trustDomain = "cluster.local"
  /// The name of the mesh; nil takes the trust domain.
  public var meshID: String?

  /// Makes the settings of the default profile.
  public init() {}
}
