import Resources

/// The ports of a sidecar's own workload: those of the services that select it, or those that its Sidecar names.
///
/// Source: Istio `pilot/pkg/networking/core/listener_inbound.go`, `buildInboundChainConfigs`.
struct InboundPorts {
  private let scope: ProxyScope
  private(set) var ports: [InboundPort] = []
  private(set) var problems: [TranslationProblem] = []

  init(_ scope: ProxyScope) {
    self.scope = scope
    var byNumber: [Int: InboundPort] = [:]
    if let sidecar = scope.sidecar, !sidecar.ingress.isEmpty {
      for entry in sidecar.ingress { add(Self.port(entry, of: sidecar, scope), to: &byNumber) }
      for entry in sidecar.ingress where !entry.endpoint.isEmpty && Self.address(entry.endpoint, "") == nil {
        let subject = "the defaultEndpoint \(entry.endpoint), which is neither an IP address with a port nor a socket,"
        problems.append(TranslationProblem(.unsupported, subject, at: entry.origin))
      }
      for entry in sidecar.ingress where entry.hasTLS {
        // Only a control plane started with ENABLE_TLS_ON_SIDECAR_INGRESS reads it.
        problems.append(TranslationProblem(.unsupported, "the TLS of port \(entry.port.number)", at: entry.origin))
      }
    } else {
      for service in scope.input.services where service.namespace == scope.identity.namespace {
        guard let selector = service.selector, !selector.isEmpty, scope.identity.hasLabels(selector) else { continue }
        for port in service.ports where port.protocolKind != .udp { add(self.port(port, of: service), to: &byNumber) }
      }
    }
    ports = byNumber.values.sorted { $0.number < $1.number }
  }

  /// Of two for one number the first holds; it is told where they disagree.
  private mutating func add(_ port: InboundPort?, to byNumber: inout [Int: InboundPort]) {
    guard let port else { return }
    guard let known = byNumber[port.number] else {
      byNumber[port.number] = port
      return
    }
    if known.protocolKind != port.protocolKind {
      problems.append(TranslationProblem(.superseded, "port \(port.number)", at: port.origin))
    }
  }

  private static func port(_ entry: SidecarRule.Ingress, of sidecar: SidecarRule, _ scope: ProxyScope) -> InboundPort {
    var port = InboundPort(
      number: entry.port.number,
      protocolKind: entry.port.protocolKind,
      // Nothing else is called by that name: statistics need one.
      host: "\(sidecar.name).\(sidecar.namespace)",
      servicePort: entry.port.number,
      origin: entry.origin
    )
    port.endpoint = address(entry.endpoint, scope.identity.address)
    port.bind = entry.bind.isEmpty ? SidecarListeners.wildcard : entry.bind
    port.isBound = entry.isBound
    port.pool = entry.pool ?? sidecar.inboundPool
    return port
  }

  private func port(_ port: ServicePort, of service: MeshService) -> InboundPort? {
    guard let number = number(port.target) else { return nil }
    var inbound = InboundPort(
      number: number,
      protocolKind: port.protocolKind,
      host: service.host,
      servicePort: port.number,
      origin: service.origin
    )
    inbound.service = .init(host: service.host, name: service.name, namespace: service.namespace)
    let rule = scope.rules.rule(for: service.host, of: service)
    inbound.pool = scope.sidecar?.inboundPool ?? rule?.policy?.selected(for: port.number).connectionPool
    return inbound
  }

  /// The number of a port of the workload, a name being that of a container's port.
  private func number(_ target: ServicePort.Target) -> Int? {
    switch target {
    case .number(let number): return number
    case .name(let name):
      let own = scope.input.workloads.selected(by: scope.identity.labels, in: scope.identity.namespace)
      return own.lazy.compactMap { $0.ports[name] }.first
    }
  }

  /// `127.0.0.1:8080`, `0.0.0.0:8080` for the pod's own address, or `unix:///path`; nil for the port itself.
  private static func address(_ text: String, _ own: String) -> Address? {
    let scheme = "unix://"
    if text.hasPrefix(scheme) {
      return BindAddress.isUsable(text) ? .pipe(path: String(text.dropFirst(scheme.count))) : nil
    }
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (1...65_535).contains(port)
    else { return nil }
    let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
    guard IPAddressText.isAddress(host) else { return nil }
    return .socket(host: host == SidecarListeners.wildcard ? own : host, port: port)
  }
}
