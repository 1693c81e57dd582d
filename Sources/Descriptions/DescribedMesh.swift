public import Analysis
import Diagnostics
public import ProxyConfig
import Resources
public import YAML

/// A mesh that something in it is described of.
public struct DescribedMesh: Sendable {
  /// What messages call it: `mesh ./bookinfo`, `context kind-mesh`.
  public let name: String
  /// The namespace that is looked at: names in it are written without it.
  public let namespace: String
  /// Whether a server keeps the mesh: its pods run, and it has filled in defaults.
  public let isCluster: Bool
  /// The objects.
  public let mesh: Mesh
  /// The same for translations.
  public let input: TranslationInput
  let findings: [Finding]

  /// Indexes documents. O(bytes).
  ///
  /// - Parameter now: the time in seconds since 1970, by which certificates are judged.
  public init(_ documents: [Document], name: String, namespace: String, isCluster: Bool, now: Int64) {
    self.name = name
    self.namespace = namespace
    self.isCluster = isCluster
    var settings = MeshSettings()
    settings.defaultNamespace = namespace
    settings.now = now
    var analysis = Analysis(settings)
    for document in documents { analysis.add(document) }
    mesh = analysis.mesh
    input = TranslationInput(documents, defaultNamespace: namespace)
    findings = analysis.outcome().findings
  }

  /// `reviews`, or `reviews.prod` in another namespace than the one that is looked at, as istioctl writes names.
  func name(of object: MeshObject) -> String { name(object.name, in: object.namespace) }

  /// The same for a name.
  func name(_ name: String, in namespace: String) -> String {
    namespace == self.namespace ? name : "\(name).\(namespace)"
  }

  /// The name of a service in full.
  func host(of service: MeshObject) -> QualifiedHost {
    QualifiedHost(service: service.name, namespace: service.namespace, domain: mesh.settings.clusterDomain)
  }

  /// Where an object is: with its file and line in manifests.
  func place(of object: MeshObject) -> Place { Place(object.origin, at: object.nameNode, isCluster: isCluster) }

  /// Where a part of a translation comes from.
  func place(of origin: Origin) -> Place { Place(origin, isCluster: isCluster) }
}
