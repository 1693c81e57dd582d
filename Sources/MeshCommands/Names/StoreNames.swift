import ArgumentParsing
import MeshStores
import Resources
import Workloads
import YAML

/// The names that one mesh has.
struct StoreNames {
  private let store: any MeshStore

  init(of store: any MeshStore) { self.store = store }

  /// The names that fit a query, in the order of the alphabet, each once.
  func names(for query: NameQuery) async throws(StoreError) -> [String] {
    let namespace = query.flags["all-namespaces"]?.last == "true" ? nil : query.namespace(in: store)
    switch query.kind {
    case .services: return try await names(of: [.service], in: namespace)
    case .workloads: return try await names(of: [.deployment, .statefulSet, .daemonSet], in: namespace)
    case .rollouts: return try await names(of: [.service], in: namespace) + workloadReferences(in: namespace)
    case .workloadReferences: return try await workloadReferences(in: namespace)
    case .namespaces: return try await namespaces()
    case .subsets: return try await subsets(of: query.arguments.first, in: namespace)
    case .resourceKinds:
      guard let word = query.arguments.first else { return [] }
      return try await names(of: [try await store.kind(called: word)], in: namespace)
    case .contexts, .clusterHosts, .clusterPorts, .clusterSubsets, .listenerPorts, .routeConfigurations: return []
    }
  }

  private func names(of kinds: [ResourceKind], in namespace: String?) async throws(StoreError) -> [String] {
    var names: Set<String> = []
    for kind in kinds {
      names.formUnion(try await store.list(ResourceQuery(kind, namespace: namespace)) { $0.reference.name }.all())
    }
    return names.sorted()
  }

  private func workloadReferences(in namespace: String?) async throws(StoreError) -> [String] {
    var references: [String] = []
    for kind in WorkloadKind.allCases {
      references += try await names(of: [kind.resource], in: namespace).map { WorkloadTarget(kind, $0).argument }
    }
    return references
  }

  /// Those that are objects, and on a directory those that others are in.
  private func namespaces() async throws(StoreError) -> [String] {
    var names = Set(try await names(of: [.namespace], in: nil))
    if !store.hasServer {
      for kind in ResourceKind.known where kind.isNamespaced {
        names.formUnion(try await store.list(ResourceQuery(kind, namespace: nil)) { $0.reference.namespace }.all())
      }
    }
    return names.sorted()
  }

  /// The subsets of the DestinationRules for a host that begins with the name of a service.
  private func subsets(of service: String?, in namespace: String?) async throws(StoreError) -> [String] {
    guard let service else { return [] }
    var names: Set<String> = []
    for rule in try await store.list(ResourceQuery(.destinationRule, namespace: namespace)).all() {
      let host = rule.spec?.member("host").scalarText ?? ""
      guard host == service || host.hasPrefix("\(service).") else { continue }
      for subset in rule.spec?.member("subsets").members ?? [] {
        if let name = subset.member("name").scalarText { names.insert(name) }
      }
    }
    return names.sorted()
  }
}
