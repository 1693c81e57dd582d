/// A part of what a sidecar sends: some services, at one port or at all of theirs.
///
/// Source: Istio `pilot/pkg/model/sidecar.go`, `convertIstioListenerToWrapper`.
struct EgressPart {
  let services: [MeshService]
  /// The port; nil for every port of the services.
  let port: ServicePort?
  /// The address to listen at; empty for those of the services.
  let bind: String
  /// Whether the proxy takes the port itself.
  let isBound: Bool
  let origin: Origin?

  private static let loopback = "127.0.0.1"

  /// The parts that the Sidecar of a proxy names, or everything.
  static func parts(_ scope: ProxyScope) -> [EgressPart] {
    guard let egress = scope.sidecar?.egress, !egress.isEmpty else {
      return [EgressPart(services: scope.services, port: nil, bind: "", isBound: false, origin: nil)]
    }
    return egress.map { EgressPart($0, scope) }
  }

  private init(services: [MeshService], port: ServicePort?, bind: String, isBound: Bool, origin: Origin?) {
    self.services = services
    self.port = port
    self.bind = bind
    self.isBound = isBound
    self.origin = origin
  }

  private init(_ egress: SidecarRule.Egress, _ scope: ProxyScope) {
    let isSocket = egress.bind.hasPrefix("unix://")
    // A socket has no port, so that its number counts for nothing.
    let port = egress.port.flatMap { $0.number > 0 || isSocket ? $0 : nil }
    // At the port of a proxy any host may be asked for, whatever its port.
    let number = isSocket || port?.protocolKind == .httpProxy ? nil : port?.number
    services = scope.services.filter { service in
      egress.hosts.contains { $0.includes(service: service.host, of: service.namespace) }
        && (number.map { service.port($0) != nil } ?? true)
    }
    self.port = port
    isBound = egress.isBound
    let standard = port == nil ? "" : SidecarListeners.wildcard
    bind = egress.bind.isEmpty ? (egress.isBound ? Self.loopback : standard) : egress.bind
    origin = egress.origin
  }

  /// Whether any host may be asked for there, whatever its port.
  var takesEveryPort: Bool { port.map { $0.protocolKind == .httpProxy || bind.hasPrefix("unix://") } ?? false }
}
