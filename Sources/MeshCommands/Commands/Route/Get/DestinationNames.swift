import Analysis
import Routing

/// How destinations are called beside the service that is shown.
struct DestinationNames {
  private let service: QualifiedHost
  private let namespace: String

  init(_ routes: EffectiveRoutes) {
    service = routes.service
    namespace = routes.namespace
  }

  /// The service, short where it is of the namespace.
  var serviceName: String { short(service) }

  /// The subset, or all pods, of the service; another host is named.
  func name(of destination: EffectiveDestination) -> String {
    let target = destination.target
    let port = destination.port.map { ":\($0)" } ?? ""
    if target.host == service { return (target.subset ?? "all pods") + port }
    return (target.subset.map { "\($0)@" } ?? "") + short(target.host) + port
  }

  private func short(_ host: QualifiedHost) -> String {
    let parts = host.name.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[2] == "svc" else { return host.name }
    return parts[1] == namespace ? String(parts[0]) : "\(parts[0]).\(parts[1])"
  }
}
