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

  /// Reads every route of some VirtualServices. O(routes).
  init(_ services: [MeshObject], domain: String) {
    for service in services {
      for destination in service.routeDestinations {
        let host = QualifiedHost(destination.host?.text ?? "", in: service.namespace, domain: domain)
        hosts.insert(host)
        subsets.insert(Destination(host: host, subset: destination.subset?.text ?? ""))
      }
    }
  }

  /// Whether any route leads to a host.
  func contains(_ host: QualifiedHost) -> Bool { hosts.contains(host) }

  /// Whether a route leads to a subset of a host.
  func contains(_ subset: String, of host: QualifiedHost) -> Bool {
    subsets.contains(Destination(host: host, subset: subset))
  }
}
