public import Analysis
import Resources
import YAML

extension Mesh {
  /// The VirtualServices that sidecars in a namespace follow for a host, the one that Istio takes first.
  ///
  /// A name goes before wildcards, and a longer wildcard before a shorter one; of several with the same name the oldest
  /// counts, and the others are dropped. Those that only gateways use are none of them. O(VirtualServices).
  ///
  /// Source: Istio `pilot/pkg/networking/core/httproute.go`, `BuildSidecarOutboundVirtualHosts`, and
  /// `pilot/pkg/model/push_context.go`, `VirtualServicesForGateway` and `initVirtualServices` (`exportTo`).
  public func owners(of host: QualifiedHost, seenFrom namespace: String) -> [RouteOwner] {
    var best: [(length: Int, owner: RouteOwner)] = []
    for object in objects(of: .virtualService) where object.isBoundToMesh && object.isExported(to: namespace) {
      let names = object.hostNodes.map { qualified($0.text, in: object.namespace) }
      guard let closest = names.filter({ $0.covers(host) }).map(Self.precision).max() else { continue }
      best.append((closest, RouteOwner(object, domain: settings.clusterDomain)))
    }
    let longest = best.map(\.length).max()
    return best.filter { $0.length == longest }.map(\.owner).sorted { $0.isOlder(than: $1) }
  }

  /// A VirtualService by name, whatever hosts it has: one that others delegate to has none.
  public func owner(called name: String, in namespace: String) -> RouteOwner? {
    object(.virtualService, name, in: namespace).map {
      RouteOwner($0, domain: settings.clusterDomain)
    }
  }

  /// How closely a host that covers another one names it.
  private static func precision(_ host: QualifiedHost) -> Int {
    host.isWildcard ? host.name.utf8.count : Int.max
  }
}

extension RouteOwner {
  /// Source: Istio `pkg/config/model.go`, `sortByCreationComparator`.
  func isOlder(than other: RouteOwner) -> Bool {
    (object.creation, object.name, object.namespace)
      < (other.object.creation, other.object.name, other.object.namespace)
  }
}
