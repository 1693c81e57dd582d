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
      let renderer = DiagnosticTextRenderer(source, styler: stream.styler, width: stream.width)
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

  /// Warns of something that has no place in a source.
  func warn(_ message: String, as format: ErrorFormat) {
    let stream = streams.error
    switch format {
    case .text:
      let label = stream.styler.apply(stream.styler.palette.warning, to: "warning:")
      try? stream.write("\(label) \(TerminalText.escaped(message))\n")
    case .json:
      let line = JSONWriter.bytes(of: ["warning": ["message": .string(message)]])
      try? stream.write(String(decoding: line, as: UTF8.self) + "\n")
    }
  }
}
