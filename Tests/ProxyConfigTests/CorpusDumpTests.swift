import Foundation
import Output
import ProxyConfig
import TestSupport
import Testing

@Suite("A translation is what a real control plane sent")
struct CorpusDumpTests {
  /// The configuration dumps of a file, by the last word of their type.
  private static func dump(_ path: String) throws -> [String: [String: Any]]? {
    guard let corpus = Corpus("proxy-config") else { return nil }
    let data = try Data(contentsOf: corpus.folder.appendingPathComponent("testdata/\(path)"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let parts = try #require(root["configs"] as? [[String: Any]])
    return Dictionary(parts.map { (($0["@type"] as? String)?.components(separatedBy: ".").last ?? "", $0) }) { $1 }
  }

  private static func object(_ value: JSONValue) throws -> [String: Any] {
    let data = Data(JSONWriter.bytes(of: value))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// What is at a path; numbers are places in lists.
  private static func value(_ root: Any?, _ path: [String]) -> Any? {
    path.reduce(root) { value, name in
      if let place = Int(name), let list = value as? [Any] { return list.indices.contains(place) ? list[place] : nil }
      return (value as? [String: Any])?[name]
    }
  }

  /// The same without members of these names, wherever they are.
  private static func without(_ names: Set<String>, _ value: Any) -> Any {
    if let list = value as? [Any] { return list.map { without(names, $0) } }
    guard let object = value as? [String: Any] else { return value }
    return object.filter { !names.contains($0.key) }.mapValues { without(names, $0) }
  }

  private static func same(_ one: Any, _ other: Any) -> Bool {
    guard let one = one as? NSObject, let other = other as? NSObject else { return false }
    return one == other
  }

  @Test("a cluster of one subset, with the identities of all workloads of its service")
  func cluster() throws {
    guard let dump = try Self.dump("describe/http_config.json") else { return }
    let sent = Self.value(dump["ClustersConfigDump"], ["dynamic_active_clusters", "0", "cluster"])
    let clusters = try Golden("identities").translation.clusters
    let ours = try #require(clusters.first { $0.name == "outbound|9080|v1|productpage.default.svc.cluster.local" })
    // Filters of Istio's own are in no Envoy but Istio's; the API version of rules, and the name of statistics, are newer.
    let newer: Set<String> = ["filters", "config", "alt_stat_name"]
    #expect(Self.same(Self.without(newer, try Self.object(ours.json)), Self.without(newer, try #require(sent))))
  }

  private static func chains(_ listener: Any?) throws -> [[String: Any]] {
    try #require(value(listener, ["filter_chains"]) as? [[String: Any]])
  }

  @Test("the chains and inspectors of a workload's own listener")
  func inbound() throws {
    guard let dump = try Self.dump("authz/configdump.yaml") else { return }
    let listeners = Self.value(dump["ListenersConfigDump"], ["dynamic_listeners"]) as? [[String: Any]] ?? []
    let sent = Self.value(listeners.first { $0["name"] as? String == "virtualInbound" }, ["active_state", "listener"])
    let identity = ProxyIdentity(labels: ["app": "httpbin"])
    let translation = MeshText.translation(CorpusMesh.httpbin, for: identity)
    let ours = try Self.object(try #require(translation.listeners.first { $0.name == "virtualInbound" }).json)
    let both = try [sent as Any, ours].map { listener -> [[Any]] in
      // Networks were a part of the chains for unknown ports, until proxies had addresses of both families.
      let chains = try Self.chains(listener)
      return chains.map { chain in
        [
          chain["name"] ?? "", Self.without(["prefix_ranges"], chain["filter_chain_match"] ?? [:]),
          chain["transport_socket"] ?? "",
        ]
      }
    }
    #expect(Self.same(both[0], both[1]))
    for field in ["listener_filters", "listener_filters_timeout", "traffic_direction"] {
      #expect(Self.same(try #require(Self.value(sent, [field])), try #require(ours[field])), "\(field)")
    }
  }

  @Test("the routes of a workload's own port")
  func inboundRoutes() throws {
    guard let dump = try Self.dump("authz/configdump.yaml") else { return }
    let listeners = Self.value(dump["ListenersConfigDump"], ["dynamic_listeners"]) as? [[String: Any]] ?? []
    let sent = Self.value(listeners.first { $0["name"] as? String == "virtualInbound" }, ["active_state", "listener"])
    let identity = ProxyIdentity(labels: ["app": "httpbin"])
    let translation = MeshText.translation(CorpusMesh.httpbin, for: identity)
    let ours = try Self.object(try #require(translation.listeners.first { $0.name == "virtualInbound" }).json)
    let both = try [sent as Any, ours].map { listener -> Any in
      let chain = try #require(Self.chains(listener).last { $0["name"] as? String == "0.0.0.0_80" })
      let filters = chain["filters"] as? [[String: Any]] ?? []
      let manager = filters.first { $0["name"] as? String == "envoy.filters.network.http_connection_manager" }
      // Retries of a workload's own port, and limits that hold everywhere, are newer.
      let newer: Set<String> = [
        "retry_policy", "max_direct_response_body_size_bytes", "include_request_attempt_count",
      ]
      return Self.without(newer, Self.value(manager, ["typed_config", "route_config"]) ?? "")
    }
    #expect(Self.same(both[0], both[1]))
  }

  @Test("the routes of a gateway", arguments: CorpusMesh.gateways.map(\.dump))
  func gateway(file: String) throws {
    let mesh = try #require(CorpusMesh.gateways.first { $0.dump == file })
    guard let dump = try Self.dump(file) else { return }
    let sent = try #require(
      Self.value(dump["RoutesConfigDump"], ["dynamic_route_configs", "0", "route_config"]) as? [String: Any]
    )
    let identity = ProxyIdentity(kind: .gateway, namespace: "istio-system", labels: CorpusMesh.gatewayLabels)
    let translation = MeshText.translation(mesh.text, for: identity)
    let ours = try #require(translation.routes.first { $0.name == mesh.routes })
    // A status that was tried again is no longer; a number is a text in the older dump.
    let changed: Set<String> = ["retriable_status_codes", "host_selection_retry_max_attempts", "name"]
    #expect(Self.same(Self.without(changed, try Self.object(ours.json)), Self.without(changed, sent)))
  }
}
