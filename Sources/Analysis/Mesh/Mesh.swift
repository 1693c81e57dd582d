import Diagnostics
import Resources

/// The objects that are looked at together, with the indices that checks ask.
public struct Mesh: Sendable {
  /// Every object, in the order of the text.
  public let objects: [MeshObject]
  /// What is known beside the objects.
  public let settings: MeshSettings
  /// The hosts of services and service entries.
  public let hosts: HostIndex
  /// Pods, workloads and workload entries by their labels.
  public let workloads: WorkloadIndex
  private let byKind: [ResourceKind: [MeshObject]]
  private let byName: [Name: MeshObject]

  private let populated: Set<KindPlace>

  private struct KindPlace: Hashable {
    let kind: ResourceKind
    let namespace: String
  }

  private struct Name: Hashable {
    let kind: ResourceKind
    let namespace: String
    let name: String
  }

  /// Builds the indices. O(objects).
  public init(_ objects: [MeshObject], settings: MeshSettings) {
    var byKind: [ResourceKind: [MeshObject]] = [:]
    var byName: [Name: MeshObject] = [:]
    var populated: Set<KindPlace> = []
    for object in objects {
      guard let kind = object.kind else { continue }
      byKind[kind, default: []].append(object)
      populated.insert(KindPlace(kind: kind, namespace: object.namespace))
      let name = Name(kind: kind, namespace: object.namespace, name: object.name)
      if byName[name] == nil { byName[name] = object }
    }
    self.objects = objects
    self.settings = settings
    self.byKind = byKind
    self.byName = byName
    self.populated = populated
    self.hosts = HostIndex(
      services: byKind[.service] ?? [],
      serviceEntries: byKind[.serviceEntry] ?? [],
      domain: settings.clusterDomain
    )
    self.workloads = WorkloadIndex(objects.compactMap(Workload.init))
  }

  /// The objects of a kind, in the order of the text. O(1).
  public func objects(of kind: ResourceKind) -> [MeshObject] { byKind[kind] ?? [] }

  /// An object by name, the first when it is there twice; the namespace is empty for one of the whole cluster. O(1).
  public func object(_ kind: ResourceKind, _ name: String, in namespace: String) -> MeshObject? {
    byName[Name(kind: kind, namespace: namespace, name: name)]
  }

  /// A host as the whole mesh knows it, written in an object's namespace.
  public func qualified(_ host: String, in namespace: String) -> QualifiedHost {
    QualifiedHost(host, in: namespace, domain: settings.clusterDomain)
  }

  /// How much it matters that an object of one of these kinds is not there.
  ///
  /// What is given may be a part of a mesh. Where it holds objects of such a kind in the namespace, it is taken to hold
  /// all of them, and a reference that leads nowhere is an error; otherwise it is only worth knowing.
  public func severity(ofMissing kinds: ResourceKind..., in namespace: String) -> Severity {
    kinds.contains { populated.contains(KindPlace(kind: $0, namespace: namespace)) } ? .error : .information
  }
}
