import Diagnostics
import Output
import ProxyConfig
import ProxyDrift
import ProxyState
import Testing
import YAML

@Suite("A proxy that has what it was told is what it should be")
struct ToldProxyTests {
  /// The dump of a proxy that took a translation as it is.
  private static func dump(of translation: Translation) -> [UInt8] {
    let section = { (name: String, list: String, elements: [JSONValue]) -> JSONValue in
      .object([
        .init("@type", .string("type.googleapis.com/envoy.admin.v3.\(name)ConfigDump")), .init(list, .array(elements)),
      ])
    }
    let listeners = translation.listeners.map { listener -> JSONValue in
      ["name": .string(listener.name), "active_state": ["listener": listener.json]]
    }
    return JSONWriter.bytes(of: [
      "configs": [
        section("Listeners", "dynamic_listeners", listeners),
        section("Routes", "dynamic_route_configs", translation.routes.map { ["route_config": $0.json] }),
        section("Clusters", "dynamic_active_clusters", translation.clusters.map { ["cluster": $0.json] }),
        section("Endpoints", "dynamic_endpoint_configs", translation.endpoints.map { ["endpoint_config": $0.json] }),
      ]
    ])
  }

  private static func translation(_ drift: CorpusDrift, _ mesh: String) -> Translation {
    let documents = Parser.documents(in: SourceFile(name: "mesh.yaml", text: mesh))
    return Translation(TranslationInput(documents), for: drift.identity, target: .istiod)
  }

  private static func report(_ expected: Translation, _ dump: [UInt8]) throws -> DriftReport {
    let actual = try ProxyResources(ConfigDump(dump))
    return DriftReport(
      ProxyResources(expected, for: actual),
      actual,
      basis: .translation,
      types: ResourceType.allCases
    )
  }

  @Test("proves that nothing differs, and that every field is one that is compared", arguments: CorpusDrift.all.indices)
  func same(place: Int) throws {
    let drift = CorpusDrift.all[place]
    let translation = Self.translation(drift, drift.mesh)
    let report = try Self.report(translation, Self.dump(of: translation))
    #expect(Comparing.lines(report) == [])
    #expect(report.fields == [])
    #expect(report.counts[.clusters] == translation.clusters.count)
  }

  @Test("proves that an endpoint which discovery did not bring is found, and where it is from")
  func endpoint() throws {
    guard let drift = CorpusDrift.all.first else { return }
    let told = Self.translation(drift, drift.mesh)
    let moved = Self.translation(drift, drift.mesh.replacing("10.0.0.1", with: "10.0.0.9"))
    let report = try Self.report(moved, Self.dump(of: told))
    let subset = report.resources.first { $0.name == "outbound|9080|v1|productpage.default.svc.cluster.local" }
    guard case .changed(let fields)? = subset?.change else {
      Issue.record("nothing differs")
      return
    }
    let paths = fields.map(\.path.description)
    #expect(paths == ["endpoints[0].lb_endpoints[10.0.0.9:9080]", "endpoints[0].lb_endpoints[10.0.0.1:9080]"])
    #expect(fields.first?.causes.map(\.object) == ["Pod default/productpage-v1"])
  }
}
