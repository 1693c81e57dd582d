import Analysis
import Diagnostics
import YAML

/// What a text is after the findings of some codes were mended.
enum FixedText {
  /// The text with the fix-its of some codes.
  static func text(_ text: String, fixing codes: Set<FindingCode>) -> String {
    let source = SourceFile(name: "mesh.yaml", text: text)
    var analysis = Analysis(MeshSettings())
    for document in Parser.documents(in: source) { analysis.add(document) }
    let plan = FixPlan(analysis.findings().filter { codes.contains($0.code) }, kinds: Set(FixKind.allCases))
    return String(decoding: Parser.documents(in: source).flatMap { plan.apply(to: $0.source) }, as: UTF8.self)
  }
}
