public import YAML

/// A Deployment of istiod.
public struct ControlPlane: Sendable, Hashable {
  /// Its name, such as `istiod` or `istiod-canary`.
  public let name: String
  /// Its namespace.
  public let namespace: String
  /// Its revision (label `istio.io/rev`).
  public let revision: String
  /// Its version; nil when neither image nor label tell it.
  public let version: String?
  /// How many replicas it should have.
  public let wantedReplicas: Int
  /// How many of them are ready.
  public let readyReplicas: Int

  /// The labels that Deployments of istiod have.
  public static let selector = "app=istiod"

  /// Reads a Deployment (apps/v1).
  public init(_ deployment: Node) {
    let metadata = deployment.member("metadata")
    let (spec, labels) = (deployment.member("spec"), metadata?.member("labels"))
    name = metadata?.member("name")?.text ?? ""
    namespace = metadata?.member("namespace")?.text ?? ""
    revision = labels?.value(forKey: "istio.io/rev")?.text ?? "default"
    let containers = spec?.member("template")?.member("spec")?.member("containers")?.items.map { $0 } ?? []
    let image = (containers.first { $0.member("name")?.text == "discovery" } ?? containers.first)?.member("image")
    version =
      image.flatMap { ImageVersion.version(of: $0.text) } ?? labels?.value(forKey: "app.kubernetes.io/version")?.text
    // A number that the spec leaves out is one replica (apps/v1 DeploymentSpec.replicas).
    wantedReplicas = spec?.member("replicas")?.integer.flatMap { Int(exactly: $0) } ?? 1
    readyReplicas =
      deployment.member("status")?.member("readyReplicas")?.integer.flatMap { Int(exactly: $0) } ?? 0
  }
}
