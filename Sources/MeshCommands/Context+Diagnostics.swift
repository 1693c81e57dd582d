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
    tell(message, "warning", \.warning, as: format)
  }

  /// Tells of something that is worth knowing and nothing wrong, unless people asked for quiet.
  func note(_ message: String, as format: ErrorFormat) {
    if !isQuiet { tell(message, "note", \.note, as: format) }
  }

  private func tell(_ message: String, _ name: String, _ style: KeyPath<Palette, Style>, as format: ErrorFormat) {
    let stream = streams.error
    switch format {
    case .text:
      let label = stream.styler.apply(stream.styler.palette[keyPath: style], to: "\(name):")
      try? stream.write("\(label) \(TerminalText.escaped(message))\n")
    case .json:
      let content: JSONValue = ["message": .string(message)]
      try? stream.write(String(decoding: JSONWriter.bytes(of: .object([.init(name, content)])), as: UTF8.self) + "\n")
    }
  }
}
