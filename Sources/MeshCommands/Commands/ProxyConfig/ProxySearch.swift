import ArgumentParsing
import MeshStores
import Output
import ProxyConfig
import Resources

/// Finds out whose proxy is meant.
struct ProxySearch {
  private let proxy: ProxyArgument
  private let workload: ProxyLabels?
  private let isStandalone: Bool
  private let mesh: MeshDocuments
  private let input: TranslationInput

  /// - Parameter isStandalone: whether one Envoy plays every proxy.
  init(
    _ proxy: ProxyArgument,
    as workload: ProxyLabels?,
    isStandalone: Bool,
    _ mesh: MeshDocuments,
    _ input: TranslationInput
  ) {
    self.proxy = proxy
    self.workload = workload
    self.isStandalone = isStandalone
    self.mesh = mesh
    self.input = input
  }

  /// The identity of the proxy.
  func identity() async throws(CommandError) -> ProxyIdentity {
    let kind: ProxyIdentity.Kind
    switch proxy {
    case .workload(let name): return try await self.workload(name)
    case .kind(let meant): kind = meant
    }
    var identity: ProxyIdentity
    switch workload {
    case .workload(let name)?: identity = try await self.workload(name)
    case .labels(let labels)?: identity = ProxyIdentity(namespace: mesh.defaultNamespace, labels: labels)
    case nil: identity = try kind == .gateway ? gateway() : ProxyIdentity(namespace: mesh.defaultNamespace)
    }
    identity.kind = kind
    return identity
  }

  /// The one gateway of the mesh; a proxy without labels where there is none.
  private func gateway() throws(CommandError) -> ProxyIdentity {
    let gateways = ProxyIdentity.gateways(of: input, in: mesh.defaultNamespace)
    // One Envoy by itself is all gateways at once.
    guard gateways.count > 1, !isStandalone else {
      return gateways.first ?? ProxyIdentity(namespace: mesh.defaultNamespace)
    }
    let selectors = gateways.map { ProxyLabels.labels($0.labels).argument }
    throw .input(
      "the Gateways of \(mesh.name) are for \(gateways.count) different proxies: \(selectors.joined(separator: "; "))",
      next: "name one with --as \(selectors[0])"
    )
  }

  private func workload(_ name: WorkloadName) async throws(CommandError) -> ProxyIdentity {
    let kind = try kind(of: name)
    for (word, namespace) in places(of: name) {
      if let found = ProxyIdentity(workload: word, kind: kind, in: namespace, of: input) { return found }
      if let found = try await template(word, kind, in: namespace) { return found }
    }
    let near = NearestMatch.candidates(for: name.name, among: input.workloadNames(in: mesh.defaultNamespace))
    throw .notFound(
      "there is no \(kind.map(\.singular) ?? "workload") \(name.name) in namespace \(mesh.defaultNamespace) of \(mesh.name)",
      next: near.isEmpty
        ? "name another namespace with -n, or labels with --as" : "did you mean \(near.joined(separator: " or "))?"
    )
  }

  /// The name in the namespace that commands work in; istioctl takes the namespace behind a dot, too.
  private func places(of name: WorkloadName) -> [(name: String, namespace: String)] {
    var places = [(name: name.name, namespace: mesh.defaultNamespace)]
    if let dot = name.name.lastIndex(of: ".") {
      places.append((String(name.name[..<dot]), String(name.name[name.name.index(after: dot)...])))
    }
    return places
  }

  private func kind(of name: WorkloadName) throws(CommandError) -> ResourceKind? {
    guard let word = name.kind else { return nil }
    guard let kind = TranslationInput.workloadKinds.first(where: { $0.isCalled(word) }) else {
      throw .notFound(
        "\(word) is no kind of workload",
        next: "name one of \(TranslationInput.workloadKinds.map(\.singular).joined(separator: ", "))"
      )
    }
    return kind
  }

  /// What makes pods is not listed on a cluster, and read by itself.
  private func template(
    _ name: String,
    _ kind: ResourceKind?,
    in namespace: String
  ) async throws(CommandError) -> ProxyIdentity? {
    guard let cluster = mesh.cluster else { return nil }
    let kind = kind ?? .deployment
    if TranslationInput.clusterKinds.contains(kind) { return nil }
    let found: StoredResource
    do throws(StoreError) { found = try await cluster.get(ResourceReference(kind, name, namespace: namespace)) } catch {
      switch error {
      case .notFound, .unknownKind: return nil
      default: throw .store(error)
      }
    }
    guard let document = found.document(of: mesh.name) else { return nil }
    let input = TranslationInput([document], defaultNamespace: mesh.defaultNamespace)
    return ProxyIdentity(workload: name, kind: kind, in: namespace, of: input)
  }
}
