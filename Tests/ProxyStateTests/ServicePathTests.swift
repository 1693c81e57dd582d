import TestSupport
import Testing

@testable import ProxyState

@Suite("What a proxy's configuration for a service was made of")
struct ServicePathTests {
  private static let host = "productpage.default.svc.cluster.local"

  @Test("routes of gateways tell it, with TLS and without", arguments: ["http_config.json", "tls_config.json"])
  func corpus(_ file: String) throws {
    guard let corpus = Corpus("proxy-config") else { return }
    let dump = try ConfigDump(try corpus.bytes("testdata/describe/\(file)"))
    let path = try dump.routingPath(of: Self.host, port: 9080)
    #expect(path?.text == "/apis/networking.istio.io/v1alpha3/namespaces/default/virtual-service/bookinfo")
    #expect(path?.object(of: "virtual-service")?.name == "bookinfo")
    #expect(path?.object(of: "virtual-service")?.namespace == "default")
    #expect(try dump.routingPath(of: Self.host, port: 9081) == nil)
    #expect(try dump.routingPath(of: "page.default.svc.cluster.local", port: 9080) == nil)
  }

  private static func routes(_ name: String, _ host: String) throws -> ConfigDump {
    let text = """
      {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "dynamicRouteConfigs": [
        {"routeConfig": {"name": "\(name)", "virtualHosts": [\(host)]}}]}]}
      """
    return try ConfigDump(Array(text.utf8))
  }

  private static let metadata = """
    "metadata": {"filterMetadata": {"istio": {"config": \
    "/apis/networking/v1alpha3/namespaces/a/virtual-service/b"}}}
    """

  private static let hosts: [(name: String, host: String, isFound: Bool)] = [
    ("9080", #"{"domains": ["\#(host)"], "routes": [{"route": {"cluster": "x"}, \#(metadata)}]}"#, true),
    ("9081", #"{"domains": ["\#(host)"], "routes": [{"route": {"cluster": "x"}, \#(metadata)}]}"#, false),
    ("9080", #"{"domains": ["a\#(host)"], "routes": [{"route": {"cluster": "x"}, \#(metadata)}]}"#, false),
    ("9080", #"{"domains": ["\#(host)"], "routes": [{"route": {}}, {"route": {}, \#(metadata)}]}"#, false),
    (
      "https.443",
      #"{"domains": ["*"], "routes": [{"route": {"weightedClusters": {"clusters": [{"name": "outbound|9080|v1|\#(host)"}]}}, \#(metadata)}]}"#,
      true
    ),
    (
      "http.80",
      #"{"domains": ["*"], "routes": [{"route": {"cluster": "inbound|9080||\#(host)"}, \#(metadata)}]}"#, false
    ),
    ("http.80", #"{"domains": ["*"], "routes": [{"redirect": {}, \#(metadata)}]}"#, false),
  ]

  @Test("the first route to the port tells it, by its domains or its first cluster", arguments: hosts)
  func route(_ name: String, _ host: String, _ isFound: Bool) throws {
    let path = try Self.routes(name, host).routingPath(of: Self.host, port: 9080)
    #expect(path?.object(of: "virtual-service")?.name == (isFound ? "b" : nil))
    #expect(path?.object(of: "destination-rule") == nil)
  }

  @Test("the policy of connections is that of the first cluster that notes one")
  func policy() throws {
    let text = """
      {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump", "dynamic_active_clusters": [
        {"cluster": {"name": "outbound|9080||\(Self.host)"}},
        {"cluster": {"name": "outbound|9080|v1|\(Self.host)", "metadata": {"filter_metadata": {"istio": {"config":
          "/apis/networking.istio.io/v1/namespaces/d/destination-rule/r"}}}}},
        {"cluster": {"name": "outbound|80||\(Self.host)", "metadata": {"filter_metadata": {"istio": {"config": "x"}}}}}
      ]}]}
      """
    let dump = try ConfigDump(Array(text.utf8))
    #expect(try dump.policyPath(of: Self.host, port: 9080)?.object(of: "destination-rule")?.name == "r")
    #expect(try dump.policyPath(of: Self.host, port: 80)?.object(of: "destination-rule") == nil)
    #expect(try dump.policyPath(of: Self.host, port: 81) == nil)
  }

  @Test("the rules of requests are those of the first filter in the first chain for HTTP, in order")
  func inbound() throws {
    let manager = """
      {"name": "envoy.filters.network.http_connection_manager", "typed_config": {"http_filters": [
        {"name": "envoy.filters.http.rbac", "typed_config": {"rules": {"policies": {"b": {}, "a": {}}}}},
        {"name": "envoy.filters.http.rbac", "typed_config": {"rules": {"policies": {"c": {}}}}}]}}
      """
    let text = """
      {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump", "dynamic_listeners": [
        {"name": "virtualInbound", "active_state": {"listener": {"name": "virtualInbound", "filter_chains": [
          {"filters": [{"name": "envoy.filters.network.tcp_proxy"}]}, {"filters": [\(manager)]}]}}}]}]}
      """
    #expect(try ConfigDump(Array(text.utf8)).inboundRules() == ["a", "b"])
    #expect(try ConfigDump(Array(#"{"configs": []}"#.utf8)).inboundRules() == [])
  }
}
