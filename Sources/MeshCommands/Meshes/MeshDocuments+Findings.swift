import Analysis
import Console
import Diagnostics
import Output
import YAML

extension MeshDocuments {
  /// Whether a mesh would take the documents: text that cannot be read and, where `isThorough`, every error that
  /// `meshctl validate` finds is told as it tells it. Warnings do not count.
  ///
  /// A cluster was asked before it took what it holds, so nothing is looked for there.
  func areSound(isThorough: Bool, in context: Context, _ format: ErrorFormat) -> Bool {
    let isReadable = !documents.contains(where: \.hasErrors)
    guard cluster == nil, isThorough || !isReadable else { return true }
    var settings = MeshSettings()
    settings.defaultNamespace = defaultNamespace
    settings.now = context.clock.now().seconds
    var analysis = Analysis(settings)
    for document in documents where isThorough || document.hasErrors { analysis.add(document) }
    let outcome = analysis.outcome()
    guard outcome.count(of: .error) > 0 else { return true }
    let errors = AnalysisOutcome(
      findings: outcome.findings.filter { $0.severity == .error },
      objects: outcome.objects,
      inputs: outcome.inputs,
      suppressedCount: outcome.suppressedCount
    )
    context.show(errors, as: format)
    if format == .text {
      let way = isReadable ? " (--validate=false goes on all the same)" : ""
      context.report(["\(errors.summary); nothing was done\(way)"])
    }
    return false
  }
}

extension Context {
  /// Shows findings on standard error as `meshctl validate` writes them.
  func show(_ outcome: AnalysisOutcome, as format: ErrorFormat) {
    let stream = streams.error
    switch format {
    case .text:
      var report = TextReport(styler: stream.styler, width: stream.width)
      try? stream.write(report.render(outcome.findings))
    case .json:
      var report = JSONReport()
      try? stream.write(String(decoding: JSONWriter.bytes(of: report.value(of: outcome)), as: UTF8.self) + "\n")
    }
  }
}
