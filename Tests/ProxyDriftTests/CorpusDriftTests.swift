import Diagnostics
import ProxyConfig
import ProxyDrift
import ProxyState
import TestSupport
import Testing
import YAML

@Suite("What real control planes sent differs only where it really does")
struct CorpusDriftTests {
  @Test(
    "proves that each difference has its reason, and each reason a difference",
    arguments: CorpusDrift.all.map(\.dump)
  )
  func explained(dump: String) throws {
    let drift = try #require(CorpusDrift.all.first { $0.dump == dump })
    guard let corpus = Corpus("proxy-config") else { return }
    let actual = try ProxyResources(ConfigDump(try corpus.bytes("testdata/\(dump)")))
    let documents = Parser.documents(in: SourceFile(name: "mesh.yaml", text: drift.mesh))
    let translation = Translation(TranslationInput(documents), for: drift.identity, target: .istiod)
    let report = DriftReport(
      ProxyResources(translation, for: actual),
      actual,
      basis: .translation,
      types: drift.types
    )
    let lines = Comparing.lines(report)
    let unexplained = lines.filter { line in !drift.reasons.contains { $0.explains(line) } }
    let unused = drift.reasons.filter { reason in !lines.contains { reason.explains($0) } }.map(\.line)
    #expect(unexplained == [])
    #expect(unused == [])
  }
}
