import ArgumentParsing
import Console
import Foundation
import TestSupport
import Testing

@testable import MeshCommands

@Suite("Names in the configuration of a proxy")
struct ProxyNamesTests {
  /// Knows nothing.
  private struct Nobody: MeshNameSource {
    func place(of query: NameQuery) -> NamePlace? { NamePlace(name: "elsewhere", version: "") }
    func names(for query: NameQuery, within limit: Duration) -> [String]? { ["other"] }
  }

  private static let dump = """
    {"configs": [
      {"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump", "dynamic_active_clusters": [
        {"cluster": {"name": "outbound|9080|v1|reviews.prod.svc.cluster.local"}},
        {"cluster": {"name": "outbound|80||web.prod.svc.cluster.local"}},
        {"cluster": {"name": "outbound|9080||reviews.prod.svc.cluster.local"}}, {"cluster": {"name": "agent"}}]},
      {"@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump", "dynamic_listeners": [
        {"name": "l", "active_state": {"listener": {"name": "l", "address": {"socket_address": {"port_value": 15001}}}}},
        {"name": "m", "active_state": {"listener": {"name": "m", "address": {"socket_address": {"port_value": 80}}}}}]},
      {"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [
        {"route_config": {"name": "http.8080"}}, {"route_config": {"name": "9080"}}, {"route_config": {"name": "80"}}]}]}
    """

  private static func names(_ kind: NameKind, _ flags: [String: [String]]) -> [String]? {
    ProxyNames(in: Context(), else: Nobody()).names(for: NameQuery(kind, flags: flags), within: .seconds(3600))
  }

  @Test(
    "of a saved dump are those of its lists, numbers in their order",
    arguments: [
      (.clusterHosts, ["agent", "reviews.prod.svc.cluster.local", "web.prod.svc.cluster.local"]),
      (.clusterPorts, ["80", "9080"]), (.clusterSubsets, ["v1"]), (.listenerPorts, ["80", "15001"]),
      (.routeConfigurations, ["80", "9080", "http.8080"]), (.services, ["other"]),
    ] as [(NameKind, [String])]
  )
  func saved(kind: NameKind, names: [String]) throws {
    try TemporaryDirectory.with { directory in
      let file = directory.appendingPathComponent("dump.json")
      try Data(Self.dump.utf8).write(to: file)
      #expect(Self.names(kind, ["file": [file.path]]) == names)
    }
  }

  @Test("nothing is known of a file that is none, of what standard input will bring, and of a cluster")
  func unknown() throws {
    try TemporaryDirectory.with { directory in
      let file = directory.appendingPathComponent("dump.json")
      try Data("{".utf8).write(to: file)
      for path in [file.path, directory.path, directory.path + "/none", "-"] {
        #expect(Self.names(.clusterHosts, ["file": [path]]) == nil)
      }
      #expect(Self.names(.clusterHosts, ["context": ["prod"]]) == nil)
      #expect(Self.names(.clusterHosts, ["mesh": [directory.path]]) == nil)
    }
  }

  @Test("names of proxies are kept by nobody")
  func place() {
    let names = ProxyNames(in: Context(), else: Nobody())
    #expect(names.place(of: NameQuery(.listenerPorts)) == nil)
    #expect(names.place(of: NameQuery(.services)) == NamePlace(name: "elsewhere", version: ""))
  }
}
