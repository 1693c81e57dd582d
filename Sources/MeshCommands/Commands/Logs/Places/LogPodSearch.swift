import Kubernetes
import MeshStores
import Output
import Resources
import Workloads
import YAML

/// Finds the pods that words of a command line mean.
struct LogPodSearch {
  private let store: any MeshStore

  init(_ store: any MeshStore) { self.store = store }

  /// The pods of a name: those of a service, of what makes pods, or one pod.
  ///
  /// A name alone is that of a service, or else of a pod. What is behind the last dot is the namespace, as in istioctl.
  func subject(of name: WorkloadName) async throws(CommandError) -> ChosenPods {
    let (bare, namespace) = Self.split(name.name)
    guard let word = name.kind else { return try await subject(named: bare, in: namespace, whole: name.name) }
    let kind = try await store.resourceKind(word)
    let place = namespace ?? store.defaultNamespace
    // Names of all but services may have dots, as static pods have those of their nodes.
    for (name, place) in [(bare, place), (name.name, store.defaultNamespace)] {
      if let found = try await object(kind, name, in: place) { return try subject(of: found, kind, named: name) }
      if namespace == nil { break }
    }
    throw .notFound(
      "there is no \(kind.singular) \(bare) in namespace \(place)",
      next: "list them with \"meshctl get \(kind.plural) -n \(place)\""
    )
  }

  private static func split(_ name: String) -> (name: String, namespace: String?) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex, name.last != "." else { return (name, nil) }
    return (String(name[..<dot]), String(name[name.index(after: dot)...]))
  }

  private func subject(named name: String, in namespace: String?, whole: String) async throws(CommandError)
    -> ChosenPods
  {
    let place = namespace ?? store.defaultNamespace
    if let service = try await object(.service, name, in: place) {
      return try subject(of: service, .service, named: whole)
    }
    // A pod may have dots in its own name.
    for (name, place) in [(name, place), (whole, store.defaultNamespace)] {
      if try await object(.pod, name, in: place) != nil {
        return ChosenPods(namespace: place, pods: .named(name), name: name)
      }
    }
    let names = try await CommandError.calling { () async throws(StoreError) in
      try await store.list(ResourceQuery(.service, namespace: place)) { $0.reference.name }.all()
    }
    let near = NearestMatch.candidates(for: name, among: names.sorted())
    throw .notFound(
      "there is no service and no pod \(name) in namespace \(place)",
      next: near.isEmpty
        ? "name a service, pod/NAME or what makes pods, such as deployment/NAME; -n names another namespace"
        : "did you mean \(near.joined(separator: " or "))?"
    )
  }

  private func object(_ kind: ResourceKind, _ name: String, in namespace: String) async throws(CommandError)
    -> StoredResource?
  {
    do throws(StoreError) { return try await store.get(ResourceReference(kind, name, namespace: namespace)) } catch {
      guard case .notFound = error else { throw .store(error) }
      return nil
    }
  }

  private func subject(
    of object: StoredResource,
    _ kind: ResourceKind,
    named name: String
  ) throws(CommandError) -> ChosenPods {
    let reference = object.reference
    if kind == .pod { return ChosenPods(namespace: reference.namespace, pods: .named(reference.name), name: name) }
    let selector = kind == .service ? Self.selector(ofService: object) : Self.selector(ofWorkload: object)
    guard let selector else {
      throw .input(
        "\(kind.singular) \(reference.name) selects no pods",
        next: kind == .service ? "name what makes its pods, such as deployment/NAME, or pass -l" : "pass -l LABEL=VALUE"
      )
    }
    var subject = ChosenPods(namespace: reference.namespace, pods: .selected(selector), name: reference.name)
    for case .isIn(let key, let values) in selector.requirements where values.count == 1 {
      subject.labels[key] = values.first
    }
    return subject
  }

  /// v1 `spec.selector` of a Service.
  private static func selector(ofService service: StoredResource) -> LabelSelector? {
    let labels = service.node.member("spec")?.member("selector")?.textMembers ?? [:]
    guard !labels.isEmpty else { return nil }
    return LabelSelector(labels.sorted { $0.key < $1.key }.map { .isIn($0.key, [$0.value]) })
  }

  private static func selector(ofWorkload workload: StoredResource) -> LabelSelector? {
    (try? workload.node.value).flatMap { LabelSelector(ofPodsOf: $0) }
  }
}
