import EnvoyAdmin
import Foundation
import TestSupport

/// A real Envoy with one listener and one cluster, its administration on a Unix domain socket.
enum RunningEnvoy {
  /// Calls `body` with a client of the administration and the directory of its files while it runs.
  static func with(_ body: (AdminClient, URL) async throws -> Void) async throws {
    try await TemporaryDirectory.with { directory in
      let socket = directory.appendingPathComponent("admin").path
      let file = directory.appendingPathComponent("envoy.json")
      try Data(bootstrap(socket).utf8).write(to: file)
      let process = try ServerProcess(
        [RealComponent.envoy.path ?? "envoy", "-c", file.path, "--disable-hot-restart", "--concurrency", "1"]
      ) { $0.hasSuffix("starting main dispatch loop") }
      defer { process.stop() }
      try await body(AdminClient(.unixSocket(path: socket)), directory)
    }
  }

  private static func bootstrap(_ socket: String) -> String {
    """
    {"admin": {"address": {"pipe": {"path": "\(socket)"}}},
     "node": {"id": "sidecar~127.0.0.1~a.default~default.svc.cluster.local", "cluster": "tests"},
     "static_resources": {
      "listeners": [{"name": "mesh", "address": {"socket_address": {"address": "127.0.0.1", "port_value": 0}},
       "filter_chains": [{"filters": [{"name": "envoy.filters.network.tcp_proxy", "typed_config": {
        "@type": "type.googleapis.com/envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy",
        "stat_prefix": "mesh", "cluster": "reviews"}}]}]}],
      "clusters": [{"name": "reviews", "type": "STATIC", "load_assignment": {"cluster_name": "reviews",
       "endpoints": [{"lb_endpoints": [{"endpoint": {"address": {"socket_address": {
        "address": "127.0.0.1", "port_value": 9}}}}]}]}}]}}
    """
  }
}
