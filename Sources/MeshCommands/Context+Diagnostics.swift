import Console
import Diagnostics
import Output

extension Context {
  /// Shows diagnostics of one source on standard error: with the lines they point at, or as one line of JSON each.
  ///
  /// Where standard error is closed the exit status alone tells.
  func show(_ diagnostics: [Diagnostic], in source: SourceFile, as format: ErrorFormat) {
    let stream = streams.error
    var lines = ""
    switch format {
    case .text:
      let renderer = DiagnosticTextRenderer(source, styler: stream.styler, width: max(40, stream.width))
      for diagnostic in diagnostics { lines += renderer.render(diagnostic) }
    case .json:
      let renderer = DiagnosticJSONRenderer(source)
      for diagnostic in diagnostics {
        let bytes = JSONWriter.bytes(of: ["diagnostic": renderer.value(of: diagnostic)])
        lines += String(decoding: bytes, as: UTF8.self) + "\n"
      }
    }
    try? stream.write(lines)
  }
}
