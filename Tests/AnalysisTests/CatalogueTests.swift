import Analysis
import Diagnostics
import Testing
import YAML

/// The catalogue's examples are the fixtures of every code: one that has the finding, one that does not.
@Suite("Catalogue")
struct CatalogueTests {
  /// Codes that no text by itself shows, with the reason; each has a test of its own.
  private static let unshown: [FindingCode: String] = [
    .alphaAnnotation: "looked for only when asked for", .multiClusterInconsistentService: "needs two clusters",
  ]

  @Test(
    "the wrong example of every code has the finding",
    arguments: FindingCode.allCases.filter { unshown[$0] == nil }
  )
  func wrong(code: FindingCode) {
    #expect(Self.findings(code.entry.wrong).contains { $0.code == code })
  }

  @Test("the right example of every code has no finding that matters", arguments: FindingCode.allCases)
  func right(code: FindingCode) {
    let findings = Self.findings(code.entry.right)
    #expect(findings.filter { $0.code == code || $0.severity == .error }.map(\.message) == [])
  }

  @Test("every entry is written out: a meaning of one sentence, a reason, and a name in one word")
  func prose() {
    for code in FindingCode.allCases {
      let entry = code.entry
      #expect(!entry.name.contains { !$0.isLetter }, "\(code)")
      #expect(entry.meaning.hasSuffix(".") && entry.meaning.count <= 120, "\(code)")
      #expect(entry.reason.hasSuffix("."), "\(code)")
      #expect(entry.wrong != entry.right, "\(code)")
    }
    let names = FindingCode.allCases.map(\.entry.name)
    #expect(Set(names).count == names.count)
  }

  private static func findings(_ text: String) -> [Finding] {
    var analysis = Analysis(MeshSettings())
    for document in Parser.documents(in: SourceFile(name: "example.yaml", text: text)) { analysis.add(document) }
    return analysis.findings()
  }
}
