import Kubernetes
import MeshStores
import Resources
import YAML

/// The labels that decide on the injection of a pod.
struct InjectionSubject {
  /// What is looked at: `pod details-v1-x in namespace default`.
  let name: String
  let pod: [String: String]
  let namespace: [String: String]
  /// The pod itself, or the template of it; nil for labels alone.
  let template: Node?

  /// What options mean in a mesh.
  init(_ options: CheckInjectOptions, of store: any MeshStore) async throws(CommandError) {
    let place: String
    if let workload = options.workload {
      let found = try await Self.find(workload, of: store)
      place = found.reference.namespace
      let isPod = found.reference.kind == .pod
      let template = isPod ? found.node : found.node.member("spec")?.member("template")
      guard let template else {
        throw .input("\(found.reference.place) makes no pods", next: "name a pod, or a Deployment as deployment/NAME")
      }
      self.template = template
      pod = template.member("metadata")?.member("labels")?.textMembers ?? [:]
      name = found.reference.place
    } else {
      place = store.defaultNamespace
      template = nil
      pod = options.labels?.values ?? [:]
      let labels = pod.isEmpty ? "without labels" : "with the labels \(options.labels?.argument ?? "")"
      name = "a pod \(labels) in namespace \(place)"
    }
    namespace = try await Self.namespaceLabels(place, of: store)
  }

  /// Why the injector itself leaves the pod alone, whatever webhooks say (istio `pkg/kube/inject/inject.go`,
  /// `injectRequired`); nil where nothing is known against it.
  var refusal: String? {
    guard template?.member("spec")?.member("hostNetwork")?.boolean == true else { return nil }
    return "it has the network of its node (hostNetwork)"
  }

  /// As in istioctl, what is behind the last dot is the namespace, and a name without a kind is that of a pod; in a
  /// directory, which has few pods, of a Deployment too.
  private static func find(_ name: WorkloadName, of store: any MeshStore) async throws(CommandError) -> StoredResource {
    let dot = name.name.lastIndex(of: ".")
    let bare = dot.map { String(name.name[..<$0]) } ?? name.name
    let namespace = dot.map { String(name.name[name.name.index(after: $0)...]) } ?? store.defaultNamespace
    let kinds: [ResourceKind]
    if let word = name.kind { kinds = [try await store.resourceKind(word)] } else { kinds = [.pod, .deployment] }
    for kind in kinds {
      do throws(StoreError) {
        return try await store.get(ResourceReference(kind, bare, namespace: namespace))
      } catch {
        guard case .notFound = error else { throw .store(error) }
      }
    }
    throw .notFound(
      "there is no \(kinds.map(\.singular).joined(separator: " and no ")) \(bare) in namespace \(namespace) of \(store.name)",
      next: "name another namespace with -n, or labels with -l"
    )
  }

  /// The API server gives every namespace a label with its name; a directory may have no object for it.
  private static func namespaceLabels(
    _ name: String,
    of store: any MeshStore
  ) async throws(CommandError) -> [String: String] {
    let own = ["kubernetes.io/metadata.name": name]
    do throws(StoreError) {
      let found = try await store.get(ResourceReference(.namespace, name, namespace: ""))
      return own.merging(found.labels) { $1 }
    } catch {
      guard case .notFound = error, !store.hasServer else { throw .store(error) }
      return own
    }
  }
}
