import TestSupport
import Testing

/// Holds proxy-status, check-inject, authz check, ztunnel-config and remote-clusters to istioctl's own output.
@Suite("ProxyStatusCorpus")
struct StatusCorpusTests {
  @Test("tables, verdicts and refusals are those of istioctl")
  func cases() async throws {
    guard let corpus = Corpus("proxy-config") else { return }
    let (outcomes, differences) = try await StatusCorpus(corpus: corpus).outcomes()
    #expect(corpus.report(outcomes, skips: [:], label: "proxy-config, status and ztunnel") == [])
    #expect(differences == [])
  }
}
