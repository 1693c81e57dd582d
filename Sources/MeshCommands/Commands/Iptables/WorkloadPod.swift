import MeshStores
import Resources
import YAML

/// The pod of a mesh that a workload names: itself, one that runs for it, or else what it would run.
struct WorkloadPod {
  let manifest: PodManifest
  /// Which pod was taken for the workload, to be told; nil where it is the one that was named.
  let origin: String?

  /// Finds it.
  ///
  /// What injection adds is in the pods of a cluster and not in the workload that they were made from, so a pod counts
  /// more than its template.
  init(_ workload: MeshWorkload, namespace: String, in store: any MeshStore) async throws(CommandError) {
    let kind = try await store.resourceKind(workload.kind)
    let reference = ResourceReference(kind, workload.name, namespace: namespace)
    let resource = try await CommandError.calling { () async throws(StoreError) in try await store.get(reference) }
    if kind != .pod, let selector = Self.selector(of: resource),
      let pod = try await Self.pod(of: selector, namespace: namespace, in: store)
    {
      manifest = try Self.manifest(pod)
      origin = "these are the rules of \(pod.reference), a pod of \(reference)"
    } else {
      manifest = try Self.manifest(resource)
      origin = nil
    }
  }

  /// The labels of a workload's pods (apps/v1 `spec.selector.matchLabels`).
  private static func selector(of workload: StoredResource) -> LabelSelector? {
    let labels = workload.node.member("spec")?.member("selector")?.member("matchLabels")?.textMembers ?? [:]
    guard !labels.isEmpty else { return nil }
    return LabelSelector(labels.sorted { $0.key < $1.key }.map { .isIn($0.key, [$0.value]) })
  }

  /// The first pod that runs, or else the first at all, in the order of names.
  private static func pod(
    of selector: LabelSelector,
    namespace: String,
    in store: any MeshStore
  ) async throws(CommandError) -> StoredResource? {
    let query = ResourceQuery(.pod, namespace: namespace, labels: selector)
    var first: StoredResource?
    var pages = store.list(query).makeAsyncIterator()
    while let page = try await CommandError.calling({ () async throws(StoreError) in try await pages.next() }) {
      if let running = page.resources.first(where: { $0.phase == "Running" }) { return running }
      first = first ?? page.resources.first
    }
    return first
  }

  private static func manifest(_ resource: StoredResource) throws(CommandError) -> PodManifest {
    let node = try resource.readableNode()
    guard let manifest = PodManifest(node, in: node.document) else {
      throw .notFound("\(resource.reference.place) runs no pod", next: "name a pod or a workload")
    }
    return manifest
  }
}

extension StoredResource {
  fileprivate var phase: String? { node.member("status")?.member("phase")?.text }
}
