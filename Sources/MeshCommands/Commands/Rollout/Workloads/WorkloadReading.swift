import MeshStores
import Resources
import Workloads
import YAML

/// Reads workloads of a namespace of a cluster, and what controllers keep of them.
struct WorkloadReading {
  let store: any MeshStore
  let namespace: String

  init(_ store: any MeshStore, _ mesh: MeshOptions) {
    self.store = store
    namespace = mesh.namespace?.argument ?? store.defaultNamespace
  }

  /// A workload of a name.
  func workload(_ target: WorkloadTarget) async throws(CommandError) -> StoredResource {
    let reference = target.reference(in: namespace)
    return try await CommandError.calling { () async throws(StoreError) in try await store.get(reference) }
  }

  /// The workloads that are meant, by their names; at least one.
  func targets(_ workloads: WorkloadSelection.Workloads) async throws(CommandError) -> [WorkloadTarget] {
    switch workloads {
    case .named(let target): return [target]
    case .labelled(let kind, let labels):
      let query = ResourceQuery(kind.resource, namespace: namespace, labels: labels)
      let names = try await CommandError.calling { () async throws(StoreError) in
        try await store.list(query) { $0.reference.name }.all()
      }
      guard !names.isEmpty else {
        throw .notFound(
          "no \(kind.resource.singular) in namespace \(namespace) of \(store.name) has the labels \(labels)",
          next: nil
        )
      }
      return names.map { WorkloadTarget(kind, $0) }
    }
  }

  /// The revisions that the controller keeps of a workload.
  func history(of workload: Value, _ kind: WorkloadKind) async throws(CommandError) -> RevisionHistory {
    let objects = try await objects(kind.revisionKind, of: workload)
    return RevisionHistory(of: workload, kind, among: objects)
  }

  /// The objects of a kind that have the labels of a workload's pods, each saying what it is.
  func objects(_ kind: ResourceKind, of workload: Value) async throws(CommandError) -> [Value] {
    guard let query = query(for: kind, of: workload) else { return [] }
    let found = try await CommandError.calling { () async throws(StoreError) in try await store.list(query).all() }
    var objects: [Value] = []
    for resource in found { objects.append(try resource.typedData()) }
    return objects
  }

  /// What selects the objects of a kind that have the labels of a workload's pods; nil for a workload that selects none.
  func query(for kind: ResourceKind, of workload: Value) -> ResourceQuery? {
    LabelSelector(ofPodsOf: workload).map { ResourceQuery(kind, namespace: namespace, labels: $0) }
  }
}

extension StoredResource {
  /// The resource as data that says what it is: the items of a server's list do not.
  fileprivate func typedData() throws(CommandError) -> Value {
    let fields = try data().entries.filter { $0.key != "apiVersion" && $0.key != "kind" }
    return .mapping([.init("apiVersion", .string(type.apiVersion)), .init("kind", .string(type.kind))] + fields)
  }
}
