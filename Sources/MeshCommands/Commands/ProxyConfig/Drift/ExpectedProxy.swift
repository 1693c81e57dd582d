import ProxyConfig
import ProxyDrift
import ProxyState
import Supervision

/// What a mesh says that a proxy should have.
struct ExpectedProxy {
  private let proxy: ComparedProxy
  private let options: ProxyDiffOptions
  private let context: Context

  init(_ proxy: ComparedProxy, _ options: ProxyDiffOptions, in context: Context) {
    self.proxy = proxy
    self.options = options
    self.context = context
  }

  /// Translates the mesh for the proxy.
  ///
  /// - Returns: what it should have, where the objects of the mesh are, and what messages call that.
  func resources() async throws(CommandError) -> (resources: ProxyResources, mesh: ObjectOrigins, name: String) {
    let format = options.format.errorFormat
    let mesh = try await MeshDocuments.translatable(options.mesh, in: context, format)
    guard mesh.areSound(isThorough: false, in: context, format) else {
      throw .input("\(mesh.name) cannot be read", next: "see \"meshctl validate\"")
    }
    let input = mesh.translationInput
    let identity = try await identity(mesh, input)
    let translation = Translation(input, for: identity, target: target)
    let name = "\(mesh.name), for the proxy \(identity.name).\(identity.namespace)"
    let origins = ObjectOrigins(mesh.documents, defaultNamespace: mesh.defaultNamespace)
    return (ProxyResources(translation, for: proxy.resources), origins, name)
  }

  private var target: TranslationTarget {
    guard isStandalone else { return .istiod }
    if case .local(_, let mesh)? = proxy.place, let port = LocalStatus.current(of: mesh.folder)?.meshPort {
      return .standalone(mesh.folder.layout(port: port))
    }
    return .standalone(TranslationTarget.Standalone(of: proxy.resources))
  }

  private var isStandalone: Bool {
    switch options.target {
    case .standalone: true
    case .istiod: false
    case nil: proxy.node.map { !$0.followsControlPlane } ?? false
    }
  }

  private func identity(_ mesh: MeshDocuments, _ input: TranslationInput) async throws(CommandError) -> ProxyIdentity {
    if let role = proxy.node?.role, role != "sidecar", role != "router" {
      throw .input(
        "\(proxy.name) is of a \(role), and no translation knows what one should have",
        next: "compare it with another proxy, or with a dump of its own: --with"
      )
    }
    let kind: ProxyIdentity.Kind = proxy.node?.role == "router" ? .gateway : .sidecar
    if options.workload != nil {
      let search = ProxySearch(.kind(kind), as: options.workload, isStandalone: isStandalone, mesh, input)
      var found = try await search.identity()
      if proxy.node == nil, found.isGateway(of: input) { found.kind = .gateway }
      return found
    }
    guard let node = proxy.node else {
      if isStandalone { return ProxyIdentity(namespace: mesh.defaultNamespace) }
      throw .input(
        "\(proxy.name) does not say whose it is: it has no bootstrap",
        next:
          "name the workload with --as, or save a whole dump: curl -s http://localhost:15000/config_dump?include_eds"
      )
    }
    if isStandalone { return ProxyIdentity(node, kind) }
    guard var found = ProxyIdentity(of: node, in: input) else {
      throw .notFound(
        "\(mesh.name) has no pod \(node.name) in namespace \(node.namespace), whose proxy \(proxy.name) is",
        next: "name the workload that it is of with --as, or its labels: --as app=reviews,version=v1"
      )
    }
    found.kind = kind
    return found
  }
}

extension ProxyIdentity {
  /// The identity that a proxy tells.
  fileprivate init(_ node: ProxyNode, _ kind: Kind) {
    self.init(
      kind: kind,
      name: node.name,
      namespace: node.namespace,
      labels: node.labels,
      address: node.address,
      serviceAccount: node.serviceAccount.isEmpty ? "default" : node.serviceAccount
    )
  }

  /// Whether a Gateway of the mesh selects a proxy with these labels.
  fileprivate func isGateway(of input: TranslationInput) -> Bool {
    ProxyIdentity.gateways(of: input, in: namespace).contains { gateway in
      gateway.labels.allSatisfy { labels[$0.key] == $0.value }
    }
  }

  /// The workload of a mesh that a proxy says it is of: its pod, or what made that.
  fileprivate init?(of node: ProxyNode, in input: TranslationInput) {
    let names = [node.name, node.workload].filter { !$0.isEmpty }
    let found = names.lazy.compactMap { ProxyIdentity(workload: $0, in: node.namespace, of: input) }.first
    guard let found else { return nil }
    self = found
  }
}
