import Console
import TestSupport
import Testing

@testable import MeshCommands

/// What is shown of saved answers.
@Suite("What saved configuration dumps hold")
struct ProxyFileTests {
  private static func run(_ line: String, _ input: String) -> CommandRun {
    let context = Context(streams: .inMemory(input: input))
    let status = CommandRunner().run(line.split(separator: " ").map(String.init), in: context)
    return CommandRun(status, output: context.streams.output.text, error: context.streams.error.text)
  }

  private static let secrets = """
    {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.SecretsConfigDump", "dynamic_active_secrets": [
      {"name": "default", "secret": {"@type": "x/Secret", "name": "default", "tls_certificate": {
        "certificate_chain": {"inline_bytes": "QUJD"}, "private_key": {"inline_bytes": "S0VZ"},
        "password": {"inline_string": "hunter2"}}}}]}]}
    """

  @Test("private keys are hidden in every format")
  func hiddenKeys() {
    for format in ["short", "wide", "json", "yaml", "name"] {
      let run = Self.run("pc secret -f - -o \(format)", Self.secrets)
      #expect(run.status == .done)
      #expect(!run.output.contains("S0VZ") && !run.output.contains("hunter2"), "\(format)")
    }
    for format in ["json", "yaml"] {
      let run = Self.run("pc all -f - -o \(format)", Self.secrets)
      #expect(run.status == .done)
      #expect(!run.output.contains("S0VZ") && !run.output.contains("hunter2"), "\(format)")
    }
    #expect(Self.run("pc secret -f - -o json --show-secrets", Self.secrets).output.contains("S0VZ"))
  }

  @Test("the names of everything are those that the commands for one sort show")
  func allNames() {
    let dump = """
      {"configs": [
        {"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump", "static_clusters": [{"cluster": {"name": "a"}}]},
        {"@type": "type.googleapis.com/envoy.admin.v3.EndpointsConfigDump", "static_endpoint_configs": [{"endpoint_config":
          {"cluster_name": "a", "endpoints": [{"lb_endpoints": [{"endpoint": {"address": {"socket_address":
            {"address": "10.0.0.1", "port_value": 80}}}}]}]}}]},
        {"@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump", "static_listeners": [
          {"listener": {"name": "l", "address": {"socket_address": {"address": "0.0.0.0", "port_value": 1}}}}]},
        {"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "static_route_configs": [
          {"route_config": {"name": "r"}}]},
        {"@type": "type.googleapis.com/envoy.admin.v3.SecretsConfigDump", "dynamic_active_secrets": [
          {"name": "default", "secret": {"name": "default"}}]}]}
      """
    let sorts = ["cluster", "listener", "route", "secret", "eds"].map { Self.run("pc \($0) -f - -o name", dump).output }
    #expect(sorts == ["cluster/a\n", "listener/l\n", "route/r\n", "secret/default\n", "endpoint/10.0.0.1:80\n"])
    #expect(Self.run("pc all -f - -o name", dump).output == sorts.joined())
  }

  @Test("a masked message is still protobuf's JSON")
  func maskedMessage() {
    let output = """
      {
          "dynamicActiveSecrets": [
              {
                  "name": "default",
                  "secret": {
                      "@type": "x/Secret",
                      "name": "default",
                      "tlsCertificate": {
                          "certificateChain": {
                              "inlineBytes": "QUJD"
                          },
                          "privateKey": {
                              "inlineBytes": "W3JlZGFjdGVkXQ=="
                          },
                          "password": {
                              "inlineString": "[redacted]"
                          }
                      }
                  }
              }
          ]
      }

      """
    #expect(Self.run("pc s -f - -o json", Self.secrets) == CommandRun(.done, output: output))
  }

  private static let listeners = """
    {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump", "dynamic_listeners": [
      {"name": "a", "active_state": {"listener": {"name": "a", "address": {"socket_address": {"address": "0.0.0.0",
        "port_value": 9080}}, "traffic_direction": "OUTBOUND", "filter_chains": [
        {"filter_chain_match": {"server_names": ["a.example"], "application_protocols": ["istio-peer-exchange", "istio"],
          "prefix_ranges": [{"address_prefix": "10.0.0.0", "prefix_len": 8}], "destination_port": 443},
         "transport_socket": {"name": "envoy.transport_sockets.tls"},
         "filters": [{"name": "envoy.filters.network.tcp_proxy", "typed_config": {"cluster": "b"}}]},
        {"filters": [{"name": "envoy.filters.network.http_connection_manager", "typed_config": {
          "rds": {"route_config_name": "9080"}}}]}]}}},
      {"error_state": {"details": "bad\\u001b[2J", "last_update_attempt": "2026-01-01T00:00:00Z"}}]}]}
    """

  /// The lines of a table with one space between cells.
  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
  }

  @Test("a listener that was not taken is told, and nothing of it moves a cursor")
  func rejectedListener() {
    let run = Self.run("pc listener -f -", Self.listeners)
    let expected = [
      "ADDRESSES PORT MATCH DESTINATION", "0.0.0.0 9080 ALL Route: 9080",
      "0.0.0.0 9080 SNI: a.example; App: TCP TLS; Addr: 10.0.0.0/8:443 Cluster: b",
    ]
    #expect(Self.lines(run.output) == expected)
    #expect(run.error == "warning: a listener was not taken at 2026-01-01T00:00:00Z: bad\\x1b[2J\n")
    let brief = Self.run("pc listener -f - --summary", Self.listeners)
    #expect(brief.output == "ADDRESSES PORT TYPE\n0.0.0.0   9080 HTTP+TCP\n")
  }

  private static let routes = """
    {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [
      {"route_config": {"name": "9080", "virtual_hosts": [{"name": "r", "domains": ["r", "r:9080"], "routes": [
        {"match": {"prefix": "/", "headers": [{"name": "end-user", "string_match": {"exact": "jason"}}]},
         "route": {"weighted_clusters": {"clusters": [{"name": "a", "weight": 80}, {"name": "b", "weight": 20}]},
           "timeout": "5s", "retry_policy": {"num_retries": 3}}},
        {"match": {"prefix": "/"}, "route": {"cluster": "PassthroughCluster"}}]}]}},
      {"route_config": {"name": "80"}}]}]}
    """

  @Test("a wide table of routes has headers, weights, timeouts and retries")
  func wideRoutes() {
    let run = Self.run("pc route -f - -o wide", Self.routes)
    let expected = [
      "NAME VHOST NAME DOMAINS MATCH VIRTUAL SERVICE HEADERS DESTINATION TIMEOUT RETRIES SOURCE",
      "9080 r r /* end-user=jason 80 a, 20 b 5s 3 -", "9080 r r /* - PassthroughCluster - - -",
    ]
    #expect(Self.lines(run.output) == expected)
    let brief = Self.run("pc route -f - --summary", Self.routes)
    #expect(brief.output == "NAME     VIRTUAL HOSTS\n80       0\n9080     1\n")
  }

  @Test("what cannot be read is told with its place")
  func broken() {
    let error = """
      error: what - holds cannot be read as an answer of Envoy's: configs[0]: a comma or ] is missing (byte 14)
      help: save one with curl -s http://localhost:15000/config_dump?include_eds

      """
    #expect(Self.run("pc cluster -f -", #"{"configs": [7 8]}"#).status == .failed)
    #expect(
      Self.run("pc cluster -f -", #"{"configs": [{}8]}"#)
        == CommandRun(.failed, error: error.replacing("14", with: "15"))
    )
    let missing = """
      error: no clusters found in -: config dump has no configuration type envoy.admin.v3.ClustersConfigDump

      """
    #expect(Self.run("pc cluster -f -", "{}") == CommandRun(.notFound, error: missing))
  }
}
