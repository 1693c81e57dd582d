import EnvoyAdmin
import Foundation
import HTTP
import Metrics
import Rollouts
import TestSupport
import Testing

@testable import MeshCommands

@Suite("Requests that a real Envoy cannot deliver", .requires(.envoy), .requires(.python), .timeLimit(.minutes(5)))
struct LostRequestTests {
  private static let host = "shop.example"

  /// Nothing listens at the endpoint of v3, and v1 has none.
  private static let bootstrap = """
    admin: {address: {socket_address: {address: 127.0.0.1, port_value: 0}}}
    static_resources:
      listeners:
        - name: entry
          address: {socket_address: {address: 127.0.0.1, port_value: 0}}
          filter_chains:
            - filters:
                - name: http
                  typed_config:
                    "@type": type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager
                    stat_prefix: entry
                    route_config:
                      virtual_hosts:
                        - name: all
                          domains: ["*"]
                          routes:
                            - {match: {prefix: /v3}, route: {cluster: "outbound|80|v3|\(host)"}}
                            - {match: {prefix: /v1}, route: {cluster: "outbound|80|v1|\(host)"}}
                    http_filters:
                      - name: router
                        typed_config:
                          "@type": type.googleapis.com/envoy.extensions.filters.http.router.v3.Router
      clusters:
        - name: "outbound|80|v3|\(host)"
          alt_stat_name: "outbound|80|v3|\(host);"
          type: STATIC
          load_assignment:
            cluster_name: v3
            endpoints:
              - lb_endpoints:
                  - {endpoint: {address: {socket_address: {address: 127.0.0.1, port_value: 1}}}}
        - {name: "outbound|80|v1|\(host)", alt_stat_name: "outbound|80|v1|\(host);", type: STATIC}

    """

  /// An Envoy that runs for as long as the value lives.
  private final class RunningEnvoy {
    let administration: AdminAddress
    let entry: String
    private let server: ServerProcess
    private let folder: URL

    init() async throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "meshctl-tests-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let configuration = folder.appending(path: "envoy.yaml")
      let address = folder.appending(path: "address")
      try Data(LostRequestTests.bootstrap.utf8).write(to: configuration)
      let envoy = RealComponent.envoy.path ?? "envoy"
      server = try ServerProcess(
        [
          envoy, "-c", configuration.path, "--concurrency", "1", "--disable-hot-restart", "--admin-address-path",
          address.path,
        ]
      ) { $0.contains("starting main dispatch loop") }
      let admin = "http://" + (try String(contentsOf: address, encoding: .utf8))
      administration = try AdminAddress(parsing: admin)
      let answer = try await CurlTransport().get(try HTTPURL(parsing: admin).appending(["listeners"]), limit: 1 << 16)
      let line = String(decoding: answer.body, as: UTF8.self)
      entry = "http://" + line.trimmingCharacters(in: .whitespacesAndNewlines).replacing("entry::", with: "")
    }

    deinit {
      server.stop()
      try? FileManager.default.removeItem(at: folder)
    }
  }

  @Test("proves that requests without an endpoint, or with one that nobody is at, count as failures of their version")
  func lost() async throws {
    let envoy = try await RunningEnvoy()
    let place = ProxyPlace.address(envoy.administration)
    var traffic = ProxyGateTraffic(of: Self.host) { [place] }
    await traffic.begin()
    for version in ["v3", "v1", "v3", "v3", "v1"] {
      let answer = try await CurlTransport().get(try HTTPURL(parsing: envoy.entry).appending([version]), limit: 1 << 16)
      #expect(answer.status == 503)
    }
    let windows = try await traffic.window()
      .windows(canary: RolloutVersion("v3", labels: [:]), stable: RolloutVersion("v1", labels: [:]))
    guard case .told(let canary) = windows.canary, case .told(let stable) = windows.stable else {
      Issue.record("nothing was told: \(windows)")
      return
    }
    #expect(canary.success == .measured(successes: 0, requests: 3))
    #expect(stable.success == .measured(successes: 0, requests: 2))
  }
}
