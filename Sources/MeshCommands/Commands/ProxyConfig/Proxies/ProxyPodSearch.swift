import Kubernetes
import MeshStores
import Output
import Resources
import YAML

/// Finds the pods whose proxies are meant.
struct ProxyPodSearch {
  private let client: APIClient
  private let store: ClusterStore

  init(_ client: APIClient) {
    self.client = client
    store = ClusterStore(client)
  }

  /// The pods of a name, the best to ask first: one that runs and is ready.
  ///
  /// As in istioctl, what is behind the last dot is the namespace, behind the slash where there is one.
  func pods(of name: WorkloadName) async throws(CommandError) -> [ProxyPod] {
    let (bare, namespace) = Self.split(name.name)
    let place = namespace ?? store.defaultNamespace
    guard let kind = name.kind, !ResourceKind.pod.isCalled(kind) else {
      return [try await pod(bare, in: place, whole: namespace == nil ? nil : name.name)]
    }
    return try await pods(of: kind, bare, in: place)
  }

  /// The pods that a selector selects in the namespace that commands work in.
  func pods(_ labels: LabelSelector) async throws(CommandError) -> [ProxyPod] {
    let pods = try await listed(labels, in: store.defaultNamespace)
    guard !pods.isEmpty else {
      throw .notFound("no pod in namespace \(store.defaultNamespace) has the labels \(labels)", next: nil)
    }
    return pods
  }

  private static func split(_ name: String) -> (name: String, namespace: String?) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, nil) }
    return (String(name[..<dot]), String(name[name.index(after: dot)...]))
  }

  /// A pod may have dots in its own name.
  private func pod(_ name: String, in namespace: String, whole: String?) async throws(CommandError) -> ProxyPod {
    do throws(APIError) {
      _ = try await client.get(.pod(name, namespace: namespace))
      return ProxyPod(name: name, namespace: namespace)
    } catch {
      guard case .notFound(let status) = error else { throw .api(error) }
      if let whole, let found = try? await pod(whole, in: store.defaultNamespace, whole: nil) { return found }
      throw .notFound(
        "unable to retrieve Pod: \(status.message)",
        next: "list the pods with \"meshctl get pods -n \(namespace)\", or name what makes them: deployment/NAME"
      )
    }
  }

  private func pods(of word: String, _ name: String, in namespace: String) async throws(CommandError) -> [ProxyPod] {
    let refusal = CommandError.notFound(
      "\"\(word)/\(name)\" does not refer to a pod",
      next: "name a pod, or a Deployment, StatefulSet, DaemonSet, ReplicaSet, Job or Service of namespace \(namespace)"
    )
    let found: StoredResource
    do throws(StoreError) {
      found = try await store.get(ResourceReference(try await store.kind(called: word), name, namespace: namespace))
    } catch {
      switch error {
      case .notFound, .unknownKind: throw refusal
      default: throw .store(error)
      }
    }
    guard let selector = Self.selector(of: found) else { throw refusal }
    let pods = try await listed(selector, in: namespace)
    guard !pods.isEmpty else { throw .notFound("\(word)/\(name) has no pods in namespace \(namespace)", next: nil) }
    return pods
  }

  /// The labels of a workload's pods (apps/v1 `spec.selector.matchLabels`, v1 `spec.selector` of a Service).
  private static func selector(of workload: StoredResource) -> LabelSelector? {
    let selector = workload.node.member("spec")?.member("selector")
    let labels = (selector?.member("matchLabels") ?? selector)?.textMembers ?? [:]
    guard !labels.isEmpty else { return nil }
    return LabelSelector(labels.sorted { $0.key < $1.key }.map { .isIn($0.key, [$0.value]) })
  }

  /// Those that run and are ready come first, as kubectl picks one for its logs.
  private func listed(_ labels: LabelSelector, in namespace: String) async throws(CommandError) -> [ProxyPod] {
    var found: [(rank: Int, pod: ProxyPod)] = []
    var pages = store.list(ResourceQuery(.pod, namespace: namespace, labels: labels)).makeAsyncIterator()
    while let page = try await CommandError.calling({ () async throws(StoreError) in try await pages.next() }) {
      for resource in page.resources {
        let (isRunning, isReady) = resource.readiness
        let pod = ProxyPod(name: resource.reference.name, namespace: resource.reference.namespace)
        found.append(((isRunning ? 0 : 2) + (isReady ? 0 : 1), pod))
      }
    }
    return found.sorted { ($0.rank, $0.pod.name) < ($1.rank, $1.pod.name) }.map(\.pod)
  }
}
