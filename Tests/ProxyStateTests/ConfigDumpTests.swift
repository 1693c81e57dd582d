import Diagnostics
import EnvoyAdmin
import TestSupport
import Testing
import YAML

@testable import ProxyState

@Suite("Reading configuration dumps")
struct ConfigDumpTests {
  private static func dump(_ text: String) throws(JSONCursorError) -> ConfigDump { try ConfigDump(Array(text.utf8)) }

  private static let clusters = """
    {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump", "version_info": "3",
      "static_clusters": [{"cluster": {"@type": "x", "name": "agent", "type": "STATIC"}}],
      "dynamic_active_clusters": [
        {"cluster": {"name": "outbound|80||b.example", "type": "EDS", "metadata": {"filter_metadata": {"istio": {
          "config": "/apis/networking.istio.io/v1alpha3/namespaces/prod/destination-rule/b"}}}}},
        {"version_info": "3"},
        {"cluster": {"name": "outbound|80|v1|a.example", "type": "EDS", "connectTimeout": "10s"}}],
      "dynamic_warming_clusters": [{"cluster": {"name": "outbound|81||a.example", "type": "EDS"}}]}]}
    """

  @Test("clusters are ordered by host, those that warm are left out, and fields have both spellings")
  func clusters() throws {
    let dump = try Self.dump(Self.clusters)
    let found = try dump.clusters()
    #expect(found.map(\.name) == ["outbound|80|v1|a.example", "agent", "outbound|80||b.example"])
    #expect(found.map(\.connectTimeout) == ["10s", "", ""])
    #expect(found.map { $0.configuration?.shortName } == [nil, nil, "b.prod"])
    #expect(try dump.clusters(includesWarming: true).map(\.entry.state) == [.active, .warming, .fixed, .active])
  }

  @Test("a list by itself is read as it was asked for")
  func bareList() throws {
    let answer = """
      {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump.DynamicCluster",
        "cluster": {"name": "a"}}]}
      """
    var dump = ConfigDump()
    #expect(try !dump.add(Array(answer.utf8), asked: .dynamicWarmingClusters))
    #expect(dump[.dynamicWarmingClusters].map(\.state) == [.warming])
    #expect(try Self.dump(answer).entries(of: .clusters).map(\.state) == [.active])
    #expect(try dump.add(Array(Self.clusters.utf8)))
  }

  @Test("listeners are read in all their states, and those that were rejected told apart")
  func listeners() throws {
    let dump = try Self.dump(
      """
      {"configs": [{"@type": "t/envoy.admin.v3.ListenersConfigDump", "dynamic_listeners": [
        {"name": "a", "active_state": {"version_info": "1", "listener": {"name": "a"}},
          "warming_state": {"listener": {"name": "a2"}}},
        {"name": "b", "draining_state": {"version_info": "1"}},
        {"error_state": {"failed_configuration": {"name": "c"}, "last_update_attempt": "2026-01-01T00:00:00Z",
          "details": "no such filter"}}]}]}
      """
    )
    #expect(try dump.listeners().map(\.name) == ["a"])
    #expect(try dump.listeners(includesIdle: true).map(\.entry.state) == [.active, .warming])
    let rejection = ListenerRejection(name: "", details: "no such filter", lastAttempt: "2026-01-01T00:00:00Z")
    #expect(dump.rejections == [rejection])
  }

  @Test(
    "what cannot be read is an error with its place",
    arguments: [
      ("", "an object is due (byte 0)"),
      ("[1]", "an object is due (byte 0)"),
      (#"{"configs": 7}"#, "configs: an array is due (byte 12)"),
      (
        #"{"configs": [{"static_clusters": [{"cluster"]}]}"#,
        "configs[0].static_clusters[0].cluster: a colon is missing (byte 44)"
      ),
      (#"{"configs": ["#, "configs[0]: an object is due (byte 13)"),
      (#"{"configs": [{"a": "b"#, "configs[0].a: the value does not end (byte 19)"),
      (#"{"configs": []} {"#, "there is more behind the value (byte 16)"),
      (#"{"configs": [{"@type": {}}]}"#, "configs[0].@type: a text is due (byte 25)"),
    ]
  )
  func broken(text: String, message: String) {
    let error = #expect(throws: JSONCursorError.self) { try Self.dump(text) }
    #expect(error?.description == message)
  }

  @Test("no bytes whatever trap the reader")
  func hostileBytes() {
    var random = SeededGenerator(seed: 11)
    let seeds = [
      Self.clusters, #"{"configs":[{"@type":"a.SecretsConfigDump","dynamic_active_secrets":[{"secret":{}}]}]}"#,
    ]
    for round in 0..<4_000 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(Array(#"{}[]",:\0"#.utf8).randomElement(using: &random) ?? 0, at: place)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      Self.readEverything(bytes)
    }
  }

  private static func readEverything(_ bytes: [UInt8]) {
    guard let dump = try? ConfigDump(bytes) else { return }
    _ = try? dump.clusters()
    _ = try? dump.listeners()
    _ = try? dump.routes()
    _ = try? dump.assignments()
    _ = try? dump.secrets()
    _ = try? dump.extensions()
    _ = try? ProxyVersions(dump)
    _ = try? KeyMask.masked(SourceBytes(bytes))
    _ = try? HostReport(bytes)
  }
}
