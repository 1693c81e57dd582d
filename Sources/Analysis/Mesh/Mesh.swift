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
  /// Objects that are given again further on, each with the next of its name: the one applied last holds.
  public let superseded: [(earlier: MeshObject, later: MeshObject)]
  /// The hosts and subsets that VirtualServices route to.
  let routed: RoutedSubsets
  private let byKind: [ResourceKind: [MeshObject]]
  private let byName: [Name: MeshObject]
  /// The namespaces that hold objects of each kind.
  private let populated: [ResourceKind: Set<String>]

  private struct Name: Hashable {
    let group: String
    let kind: String
    let namespace: String
    let name: String
    let cluster: String

    init(_ object: MeshObject) {
      group = object.identity.type.group
      kind = object.identity.type.kind
      namespace = object.namespace
      name = object.name
      cluster = object.cluster
    }

    init(_ kind: ResourceKind, _ name: String, in namespace: String) {
      self.group = kind.group
      self.kind = kind.kind
      self.namespace = namespace
      self.name = name
      self.cluster = ""
    }
  }

  /// Builds the indices. O(objects).
  public init(_ objects: [MeshObject], settings: MeshSettings) {
    var byName: [Name: MeshObject] = [:]
    var superseded: [(earlier: MeshObject, later: MeshObject)] = []
    // An object whose name the server makes up is a new one each time.
    for object in objects where !object.name.isEmpty {
      if let earlier = byName.updateValue(object, forKey: Name(object)) { superseded.append((earlier, object)) }
    }
    let past = Set(superseded.map(\.earlier))
    let holding = past.isEmpty ? objects : objects.filter { !past.contains($0) }
    let byKind = Self.grouped(holding)
    self.objects = objects
    self.superseded = superseded
    self.settings = settings
    self.byKind = byKind
    self.byName = byName
    self.populated = byKind.mapValues { Set($0.lazy.map(\.namespace)) }
    self.hosts = HostIndex(
      services: byKind[.service] ?? [],
      serviceEntries: byKind[.serviceEntry] ?? [],
      domain: settings.clusterDomain
    )
    self.routed = RoutedSubsets(byKind[.virtualService] ?? [], domain: settings.clusterDomain)
    self.workloads = WorkloadIndex(holding.compactMap(Workload.init), spansNamespaces: byKind[.istioGateway] != nil)
  }

  private static func grouped(_ objects: [MeshObject]) -> [ResourceKind: [MeshObject]] {
    var groups: [ResourceKind: [MeshObject]] = [:]
    for object in objects {
      if let kind = object.kind { groups[kind, default: []].append(object) }
    }
    return groups
  }

  /// The objects of a kind that hold, in the order of the text. O(1).
  public func objects(of kind: ResourceKind) -> [MeshObject] { byKind[kind] ?? [] }

  /// An object by name, the last when it is there twice; the namespace is empty for one of the whole cluster. O(1).
  public func object(_ kind: ResourceKind, _ name: String, in namespace: String) -> MeshObject? {
    byName[Name(kind, name, in: namespace)]
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
    kinds.contains { populated[$0]?.contains(namespace) == true } ? .error : .information
  }
}
