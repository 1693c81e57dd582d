import Analysis
import Diagnostics
import YAML

/// Outcomes of small meshes, for the tests of what is written about them.
enum SampleOutcome {
  /// Two files: an object with an error and a warning, one without, a syntax error, and a file that cannot be read.
  static var mixed: AnalysisOutcome {
    var analysis = Analysis(MeshSettings())
    let first = """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings}
      data:
        country: no
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: settings}
      """
    let second = "kind: [Secret\n"
    for (name, text) in [("mesh files/a&b.yaml", first), ("b.yaml", second)] {
      for document in Parser.documents(in: SourceFile(name: name, text: text)) { analysis.add(document) }
    }
    return analysis.outcome(unreadable: [.init(name: "c.yaml", reason: "cannot read c.yaml: permission denied")])
  }

  /// The same object in two files.
  static var twice: AnalysisOutcome {
    var analysis = Analysis(MeshSettings())
    let text = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n"
    for name in ["a.yaml", "b.yaml"] {
      for document in Parser.documents(in: SourceFile(name: name, text: text)) { analysis.add(document) }
    }
    return analysis.outcome()
  }

  /// What is found in one text.
  static func of(_ text: String, _ filter: FindingFilter = FindingFilter()) -> AnalysisOutcome {
    var analysis = Analysis(MeshSettings())
    for document in Parser.documents(in: SourceFile(name: "mesh.yaml", text: text)) { analysis.add(document) }
    return analysis.outcome(filter)
  }
}
