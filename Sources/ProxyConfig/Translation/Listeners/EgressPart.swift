/// A part of what a sidecar sends: some services, at one port or at all of theirs.
///
/// Source: Istio `pilot/pkg/model/sidecar.go`, `convertIstioListenerToWrapper`.
struct EgressPart {
  let services: [MeshService]
  /// The rules that hold for it.
  let virtualServices: [VirtualService]
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
    scope.imports?.parts.map(EgressPart.init) ?? [EgressPart(scope)]
  }

  /// Everything, at the ports and addresses of the services.
  private init(_ scope: ProxyScope) {
    services = scope.services
    virtualServices = scope.virtualServices
    port = nil
    bind = ""
    isBound = false
    origin = nil
  }

  private init(_ part: SidecarImports.Part) {
    let egress = part.egress
    let isSocket = egress.bind.hasPrefix("unix://")
    // A socket has no port, so that its number counts for nothing.
    let port = egress.port.flatMap { $0.number > 0 || isSocket ? $0 : nil }
    services = part.services
    virtualServices = part.virtualServices
    self.port = port
    isBound = egress.isBound
    let standard = port == nil ? "" : SidecarListeners.wildcard
    bind = egress.bind.isEmpty ? (egress.isBound ? Self.loopback : standard) : egress.bind
    origin = egress.origin
  }

  /// Whether any host may be asked for there, whatever its port.
  var takesEveryPort: Bool { port.map { $0.protocolKind == .httpProxy || bind.hasPrefix("unix://") } ?? false }
}
