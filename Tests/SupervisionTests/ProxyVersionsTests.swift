import Testing

@testable import Supervision

@Suite("Versions in Envoy's statistics")
struct ProxyVersionsTests {
  @Test("each file is found by its own statistic, whatever connection manager asked for it first")
  func values() {
    let web = ResourceFile.Kind.routes("http.80", fileName: "http.80.json")
    let other = ResourceFile.Kind.routes("80", fileName: "80.json")
    let odd = ResourceFile.Kind.routes("a:b", fileName: "a%3Ab.json")
    let found = ProxyVersions.values(
      of: "version_text",
      for: [.clusters, .listeners, web, other, odd],
      in: [
        "cluster_manager.cds.version_text": "1", "listener_manager.lds.version_text": "2",
        "http.inbound_127.0.0.1_15081;.rds.http.80.version_text": "3", "http.x.rds.a_b.version_text": "4",
      ]
    )
    #expect(found == [.clusters: "1", .listeners: "2", web: "3", odd: "4"])
  }
}
