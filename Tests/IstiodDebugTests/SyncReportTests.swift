import IstiodDebug
import TestSupport
import Testing

@Suite("What istiod says of its proxies")
struct SyncReportTests {
  private func report(_ text: String) throws -> SyncReport { try SyncReport(parsing: Array(text.utf8)) }

  @Test("proxies that have answered for all that was sent are current")
  func synced() throws {
    let report = try report(
      """
      [{"cluster_id": "Kubernetes", "proxy": "a.b", "istio_version": "1.14.5", "cluster_sent": "1=x",
        "cluster_acked": "1=x", "route_sent": "1=y", "route_acked": "1=y"}]
      """
    )
    let proxy = try #require(report.proxies.first)
    #expect(proxy.proxy == "a.b")
    #expect(proxy.cluster == "Kubernetes")
    #expect(proxy.version == "1.14.5")
    #expect(proxy.deliveries[.clusters] == .synced)
    #expect(proxy.deliveries[.endpoints] == .unsent)
    #expect(proxy.overdue.isEmpty)
  }

  @Test("what is older, was never answered or was refused is overdue, in the order of names")
  func overdue() throws {
    let report = try report(
      """
      [{"proxy": "a.b", "listener_sent": "2", "listener_acked": "1", "cluster_sent": "1", "resources": {
        "type.googleapis.com/envoy.config.route.v3.RouteConfiguration": {"sent": "3", "acked": "2", "lastError": "bad"},
        "type.googleapis.com/envoy.config.cluster.v3.Cluster": {"sent": "1"}, "istio.io/new": {"sent": "1", "acked": "0"}}}]
      """
    )
    let overdue = try #require(report.proxies.first).overdue
    #expect(overdue.map(\.type) == [.clusters, .other("istio.io/new"), .listeners, .routes])
    #expect(overdue.map(\.state) == [.unacknowledged, .stale, .stale, .rejected("bad")])
  }

  @Test("without proxies there is null or an empty list; entries of no proxy are passed over")
  func empty() throws {
    for text in ["null", "[]", #"[{"cluster_id": "a"}, 1, null]"#] { #expect(try report(text).proxies == []) }
  }

  @Test(
    "anything else is an error, and never a trap",
    arguments: ["", "{}", "Authorization Required", "[", "[{\"proxy\":", "\u{0}"]
  )
  func broken(text: String) { #expect(throws: IstiodAnswerError.self) { try report(text) } }

  @Test("the answer of a real istiod is read whole")
  func corpus() throws {
    guard let corpus = Corpus("istiod") else { return }
    let report = try SyncReport(parsing: try corpus.bytes("syncz.json"))
    #expect(report.proxies.count == 8)
    #expect(report.proxies.allSatisfy { $0.overdue.isEmpty && $0.cluster == "Kubernetes" && $0.version == "1.14.5" })
    #expect(report.proxies.first?.proxy == "reviews-v2-6db547d9b7-2fhd5.bookinfo")
  }
}
