import Foundation

/// A real Envoy in a pod, with the listeners to which captured connections are redirected.
///
/// It hands every connection on to its original destination, from an address that tells that the connection went
/// through the proxy: `PodNetwork.Address.proxy` to others, `PodNetwork.Address.inboundProxy` to the application.
public struct CaptureEnvoy {
  /// Where its admin interface answers.
  public static let adminPort: UInt16 = 15000

  /// How inbound connections reach it.
  public enum Interception: Sendable {
    case redirect
    /// Taken over without a change of addresses; the application sees the client's address.
    case transparent
  }

  private let namespace: TestNamespace

  /// Starts Envoy in a pod, and returns once it is ready.
  public init(
    in namespace: TestNamespace,
    as user: NetworkUser,
    _ interception: Interception = .redirect,
    directory: URL
  ) throws {
    guard let envoy = RealComponent.envoy.path else { throw TestNamespace.Failure(description: "there is no Envoy") }
    let configuration = directory.appendingPathComponent("envoy.json")
    try JSONSerialization.data(withJSONObject: Self.configuration(interception)).write(to: configuration)
    let log = directory.appendingPathComponent("envoy.log")
    self.namespace = namespace
    try namespace.start(
      [envoy, "-c", configuration.path, "--concurrency", "1", "--disable-hot-restart", "--log-level", "warning"],
      as: user,
      log: log,
      readyAt: "127.0.0.1",
      Self.adminPort,
      "/ready"
    )
  }

  /// How many connections a cluster has made: `outbound`, `outbound6`, `inbound` or `inbound6`.
  public func connections(of cluster: String) throws -> Int {
    let line = try namespace.get("127.0.0.1", Self.adminPort, "/stats?filter=^cluster.\(cluster).upstream_cx_total$")
    return Int(line.split(separator: ":").last?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "") ?? 0
  }

  private static func configuration(_ interception: Interception) -> [String: Any] {
    [
      "admin": ["address": socketAddress("127.0.0.1", adminPort)],
      "static_resources": [
        "listeners": [
          listener("outbound", "0.0.0.0", 15001), listener("outbound6", "::", 15001),
          listener("inbound", "0.0.0.0", 15006, interception), listener("inbound6", "::", 15006, interception),
        ],
        "clusters": [
          cluster("outbound", from: PodNetwork.Address.proxy), cluster("outbound6", from: PodNetwork.Address.proxy6),
          cluster("inbound", from: interception == .redirect ? PodNetwork.Address.inboundProxy : nil),
          cluster("inbound6", from: interception == .redirect ? PodNetwork.Address.inboundProxy6 : nil),
        ],
      ],
    ]
  }

  private static func listener(
    _ cluster: String,
    _ address: String,
    _ port: UInt16,
    _ interception: Interception = .redirect
  ) -> [String: Any] {
    var filters: [[String: Any]] = [extensionConfig("listener.original_dst", "OriginalDst")]
    if interception == .transparent {
      // The mark that Istio gives what the proxy sends to the application (listener_builder.go).
      filters.append(extensionConfig("listener.original_src", "OriginalSrc", ["mark": 1337]))
    }
    let proxy: [String: Any] = ["stat_prefix": cluster, "cluster": cluster]
    return [
      "name": cluster,
      "address": socketAddress(address, port),
      "transparent": interception == .transparent,
      "listener_filters": filters,
      "filter_chains": [["filters": [extensionConfig("network.tcp_proxy", "TcpProxy", proxy)]]],
    ]
  }

  private static func cluster(_ name: String, from source: String?) -> [String: Any] {
    var cluster: [String: Any] = [
      "name": name, "type": "ORIGINAL_DST", "lb_policy": "CLUSTER_PROVIDED", "connect_timeout": "2s",
    ]
    if let source { cluster["upstream_bind_config"] = ["source_address": ["address": source, "port_value": 0]] }
    return cluster
  }

  private static func socketAddress(_ address: String, _ port: UInt16) -> [String: Any] {
    ["socket_address": ["address": address, "port_value": port]]
  }

  private static func extensionConfig(
    _ name: String,
    _ message: String,
    _ fields: [String: Any] = [:]
  ) -> [String: Any] {
    let type = "type.googleapis.com/envoy.extensions.filters.\(name).v3.\(message)"
    return ["name": "envoy.filters.\(name)", "typed_config": fields.merging(["@type": type]) { $1 }]
  }
}
