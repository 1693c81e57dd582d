import Analysis
import Diagnostics
import Resources
import YAML

/// Findings as tests compare them: the code, the severity, the line and column, and the message.
enum FindingText {
  /// `IST0106 error 4:9 spec.hosts: …` for everything found in one text, in order; `only` keeps the codes named,
  /// and `kind` what objects of one kind have.
  static func findings(
    in text: String,
    only codes: Set<FindingCode> = Set(FindingCode.allCases),
    of kind: ResourceKind? = nil,
    settings: MeshSettings = MeshSettings()
  ) -> [String] {
    var analysis = Analysis(settings)
    for document in Parser.documents(in: SourceFile(name: "mesh.yaml", text: text)) { analysis.add(document) }
    return analysis.findings()
      .filter { codes.contains($0.code) && (kind == nil || $0.object?.kind == kind) }.map(line)
  }

  private static func line(_ finding: Finding) -> String {
    let position = LineTable(finding.place.source).position(of: finding.place.range.start)
    return "\(finding.code.rawValue) \(finding.severity) \(position.line):\(position.column) \(finding.message)"
  }
}
