import Resources
import YAML

/// The hosts and subsets that the routes of VirtualServices name.
struct RoutedSubsets {
  private struct Destination: Hashable {
    let host: QualifiedHost
    let subset: String
  }

  private var hosts: Set<QualifiedHost> = []
  private var subsets: Set<Destination> = []

  /// Reads every route. O(routes).
  init(_ mesh: Mesh) {
    for service in mesh.objects(of: .virtualService) {
      for list in [service.spec?.member("http"), service.spec?.member("tcp"), service.spec?.member("tls")] {
        for route in list?.items.map(\.resolved) ?? [] {
          for destination in Self.destinations(of: route) { add(destination, service, mesh) }
        }
      }
    }
  }

  private static func destinations(of route: Node) -> [Node] {
    let routed = route.member("route")?.items.map(\.resolved) ?? []
    let mirrored = route.member("mirrors")?.items.map(\.resolved) ?? []
    return (routed + mirrored).compactMap { $0.member("destination") } + [route.member("mirror")].compactMap(\.self)
  }

  private mutating func add(_ destination: Node, _ service: MeshObject, _ mesh: Mesh) {
    let host = mesh.qualified(destination.memberText("host"), in: service.namespace)
    hosts.insert(host)
    subsets.insert(Destination(host: host, subset: destination.memberText("subset")))
  }

  /// Whether any route leads to a host.
  func contains(_ host: QualifiedHost) -> Bool { hosts.contains(host) }

  /// Whether a route leads to a subset of a host.
  func contains(_ subset: String, of host: QualifiedHost) -> Bool {
    subsets.contains(Destination(host: host, subset: subset))
  }
}
