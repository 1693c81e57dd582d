import StandInAPIServer
import Synchronization
import YAML

/// A proxy that follows the DestinationRule and the VirtualService of `MeshScript.versions`, and writes down what it was
/// asked, what it had then, and what was written then.
final class FollowingProxy: Sendable {
  let name: String
  private let events = Mutex<[String]>([])

  /// - Parameters:
  ///   - clusters: how many questions about its clusters it answers with the old ones; nil for all.
  ///   - routes: how many about its routes.
  init(_ name: String, clusters: Int? = 0, routes: Int? = 0, in mesh: IstiodMesh) throws {
    self.name = name
    try mesh.runProxy(name, in: "default", [:])
    guard let server = mesh.servers["\(name).default"] else { return }
    let store = mesh.cluster.server.store
    inform(server, about: "dynamic_active_clusters", Self.clusters, of: { Self.subsets(store) }, store, late: clusters)
    inform(server, about: "dynamic_route_configs", Self.routes, of: { Self.weights(store) }, store, late: routes)
  }

  /// What it was asked so far: `clusters v1,v2 at 80/20`.
  var asked: [String] { events.withLock { $0 } }

  private func inform(
    _ server: StandInServer,
    about list: String,
    _ body: (String) -> String,
    of state: @escaping @Sendable () -> String,
    _ store: ObjectStore,
    late count: Int?
  ) {
    let first = state()
    let kind = list.contains("route") ? "routes" : "clusters"
    for known in Self.states where known == first || Self.isSameKind(known, first) {
      server.faults.inject(
        .answer(status: 200, headers: [:], body: body(known), contentType: "application/json"),
        times: nil,
        when: { [self] request in
          guard request.path == "/config_dump", request.query.contains(where: { $0.value == list }) else {
            return false
          }
          return events.withLock { events in
            let now = state()
            let seen = events.count { $0.hasPrefix("\(kind) \(first) ") && $0 != "\(kind) \(first) at \(first)" }
            let shown = now == first || count.map { seen < $0 } ?? true ? first : now
            guard shown == known else { return false }
            events.append("\(kind) \(shown) at \(Self.weights(store))")
            return true
          }
        }
      )
    }
  }

  /// What the subsets and the weights may be.
  private static let states = ["v1,v2", "v1,v2,v3", "80/20", "50/0/50", "40/20/40", "0/20/80", "80/20/0", "80/20 3s"]

  private static func isSameKind(_ left: String, _ right: String) -> Bool {
    left.hasPrefix("v") == right.hasPrefix("v")
  }

  private static func subsets(_ store: ObjectStore) -> String {
    let subsets = store.object("destinationrules", "reviews")?.at("spec", "subsets")?.items ?? []
    return subsets.compactMap { $0["name"]?.string }.joined(separator: ",")
  }

  /// The weights of the last rule, and its timeout.
  static func weights(_ store: ObjectStore) -> String {
    let rule = store.object("virtualservices", "routes")?.at("spec", "http")?.items.last
    let weights = (rule?["route"]?.items ?? []).map { "\($0["weight"]?.wholeNumber ?? 0)" }.joined(separator: "/")
    return weights + (rule?["timeout"]?.string.map { " \($0)" } ?? "")
  }

  // MARK: What Envoy says

  private static func clusters(_ subsets: String) -> String {
    let names = [""] + subsets.split(separator: ",").map(String.init)
    let type = "type.googleapis.com/envoy.admin.v3.ClustersConfigDump.DynamicCluster"
    let elements = names.map {
      #"{"@type": "\#(type)", "cluster": {"name": "outbound|9080|\#($0)|reviews.default.svc.cluster.local"}}"#
    }
    return #"{"configs": [\#(elements.joined(separator: ","))]}"#
  }

  /// Istio leaves out what gets nothing.
  private static func routes(_ state: String) -> String {
    let parts = state.split(separator: " ")
    let weights = zip(["v1", "v2", "v3"], (parts.first ?? "").split(separator: "/")).filter { $1 != "0" }
    let clusters = weights.map { subset, weight in
      #"{"name": "outbound|9080|\#(subset)|reviews.default.svc.cluster.local", "weight": \#(weight)}"#
    }
    let timeout = parts.count > 1 ? #", "timeout": "\#(parts[1])""# : ""
    return """
      {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump.DynamicRouteConfig",
        "route_config": {"name": "9080", "virtual_hosts": [
          {"name": "ratings.default.svc.cluster.local:9080", "domains": ["ratings.default.svc.cluster.local"]},
          {"name": "reviews.default.svc.cluster.local:9080", "domains": ["reviews.default.svc.cluster.local", "reviews"],
           "routes": [
             {"name": "jason", "match": {"prefix": "/", "headers": [{"name": "end-user"}]},
              "route": {"cluster": "outbound|9080|v1|reviews.default.svc.cluster.local"}},
             {"name": "default", "match": {"prefix": "/"},
              "route": {"weighted_clusters": {"clusters": [\(clusters.joined(separator: ","))]}\(timeout)}}]}]}}]}
      """
  }
}
