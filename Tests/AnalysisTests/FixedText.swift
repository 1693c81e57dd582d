import Analysis
import Diagnostics
import YAML

/// What a text is after the fix-its of some findings were applied to it.
enum FixedText {
  /// The text with all fix-its of some codes, which must not overlap.
  static func text(_ text: String, fixing codes: Set<FindingCode>) -> String {
    var analysis = Analysis(MeshSettings())
    for document in Parser.documents(in: SourceFile(name: "mesh.yaml", text: text)) { analysis.add(document) }
    let fixIts = analysis.findings().filter { codes.contains($0.code) }.flatMap { finding in
      finding.fixIts.map { (start: finding.place.source.baseOffset, fixIt: $0) }
    }
    var bytes = Array(text.utf8)
    for (start, fixIt) in fixIts.sorted(by: {
      $0.start + Int($0.fixIt.range.start) > $1.start + Int($1.fixIt.range.start)
    }) {
      let range = fixIt.range.indices
      bytes.replaceSubrange(range.lowerBound + start..<range.upperBound + start, with: fixIt.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
