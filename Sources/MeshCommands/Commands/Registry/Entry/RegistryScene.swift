import Analysis
import MeshStores
import Resources
import Routing
import YAML

/// A service that machines are added to, and what the mesh has of it.
struct RegistryScene {
  /// The annotation of what `meshctl registry add` made: the host that it made it for.
  static let annotation = "meshctl/registered"

  let host: QualifiedHost
  let namespace: String
  let stored: StoredMesh
  let meshName: String

  /// Reads what a store has of a service.
  init(of word: String, in store: any MeshStore, namespace: String?) async throws(CommandError) {
    let name = ServiceName(word, namespace: namespace ?? store.defaultNamespace)
    self.namespace = name.namespace
    stored = try await RouteReading(of: store, namespaces: [name.namespace]).read()
    host = name.host(in: stored.mesh)
    meshName = store.name
  }

  /// The Service, or the ServiceEntry that is its own; nil where there is none.
  var declaration: MeshHost? {
    let found = stored.mesh.hosts.hosts(named: host).filter { $0.object.namespace == namespace }
    return found.first { $0.object.kind == .service } ?? found.first
  }

  /// The first label of the host, as a part of names: `mysql`, `db-example-com`.
  var baseName: String {
    let suffix = ".\(namespace).svc.\(stored.mesh.settings.clusterDomain)"
    let name = host.name.hasSuffix(suffix) ? String(host.name.dropLast(suffix.count)) : host.name
    return name.lowercased().map { $0 == "." || $0 == "*" ? "-" : String($0) }.joined()
  }

  /// The WorkloadEntries that were made for the service.
  var entries: [StoredResource] {
    stored.mesh.objects(of: .workloadEntry).filter { $0.namespace == namespace && isOwn($0) }
      .compactMap(stored.resource)
  }

  /// Whether an object was made for the service by this command.
  func isOwn(_ object: MeshObject) -> Bool {
    object.metadata?.member("annotations")?.value(forKey: Self.annotation)?.text == host.name
  }

  /// The labels by which a declaration selects its workloads; nil where it selects none.
  static func selector(of declaration: MeshHost) -> [String: String]? {
    let spec = declaration.object.spec
    let selector =
      declaration.object.kind == .service
      ? spec?.member("selector") : spec?.member("workloadSelector")?.member("labels")
    guard let labels = selector?.textMembers, !labels.isEmpty else { return nil }
    return labels
  }
}
