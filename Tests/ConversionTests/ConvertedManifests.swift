import Analysis
import Diagnostics
import YAML

@testable import Conversion

/// A conversion of text, as tests look at it.
struct ConvertedManifests {
  let documents: [Document]
  let outcome: ConversionOutcome

  init(_ text: String, _ settings: ConversionSettings = ConversionSettings()) {
    self.init([SourceFile(name: "input.yaml", text: text)], settings)
  }

  init(_ sources: [SourceFile], _ settings: ConversionSettings = ConversionSettings()) {
    documents = sources.flatMap { Parser.documents(in: $0) }
    outcome = ManifestConversion.outcome(of: documents, settings)
  }

  /// The text of everything.
  var text: String {
    get throws {
      String(decoding: try ConvertedText(outcome, of: documents).bytes(of: documents.indices), as: UTF8.self)
    }
  }

  /// The warnings and errors as `line:column: what; next`.
  var notices: [String] {
    (outcome.errors + outcome.warnings).map { notice in
      let position = LineTable(notice.source).position(of: notice.diagnostic.range.start)
      return "\(position.line):\(position.column): \(notice.diagnostic.message)"
    }
  }

  /// What validation finds in the result beyond notes.
  var findings: [String] {
    get throws {
      let source = SourceFile(name: "output.yaml", text: try text)
      var analysis = Analysis(MeshSettings())
      for document in Parser.documents(in: source) { analysis.add(document) }
      return analysis.outcome().findings.filter { $0.severity > .information }.map { "\($0.code): \($0.message)" }
    }
  }
}
