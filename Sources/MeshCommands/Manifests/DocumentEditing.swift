import Diagnostics
import Injection
import YAML

/// Edits the documents of one input on their way to a sink.
struct DocumentEditing {
  /// What is done to a document.
  let edit: @Sendable (Document) -> InjectionReport
  let format: EditOptions.Format?

  /// Reads an input to its end. What is written is only good if the outcome has no errors.
  func run<Sink: ByteSink & ~Copyable>(
    _ reader: inout ManifestReader,
    into sink: inout Sink
  ) throws(CommandError) -> EditedInput {
    var outcome = EditedInput()
    var isFirst = true
    while let document = try reader.next() {
      if outcome.isEmpty, reader.isConverted { outcome.add([Self.conversion], in: document.source) }
      outcome.isEmpty = false
      outcome.add(document.diagnostics, in: document.source)
      if document.hasErrors { continue }
      outcome.open(with: document)
      let bytes: [UInt8]
      do {
        bytes = try render(document, isFirst: isFirst, &outcome)
      } catch {
        outcome.add([error.diagnostic], in: error.source)
        continue
      }
      if !bytes.isEmpty { isFirst = false }
      try sink.write(bytes)
    }
    return outcome
  }

  private static let conversion = Diagnostic(
    .convertedEncoding,
    .warning,
    "this is UTF-16; what is written is UTF-8",
    at: SourceRange(at: 0)
  )

  private struct RenderingError: Error {
    let diagnostic: Diagnostic
    let source: SourceFile
  }

  private func render(
    _ document: Document,
    isFirst: Bool,
    _ outcome: inout EditedInput
  ) throws(RenderingError) -> [UInt8] {
    let report = edit(document)
    outcome.add(report.results, in: document.source)
    var document = document
    if !report.edit.isEmpty {
      let bytes: [UInt8]
      do { bytes = try report.edit.apply() } catch {
        throw RenderingError(diagnostic: error.diagnostic, source: document.source)
      }
      outcome.isChanged = true
      guard format != nil else { return bytes }
      // What cannot be printed is then pointed at in the text that it was found in.
      document = Parser.parse(SourceFile(name: "\(document.source.name) (edited)", bytes: bytes))
    }
    guard let format else { return document.source.bytes.array }
    return try printAnew(document, as: format, isFirst: isFirst)
  }

  /// Prints a document's data in a format, each YAML document but the first behind `---`.
  private func printAnew(
    _ document: Document,
    as format: EditOptions.Format,
    isFirst: Bool
  ) throws(RenderingError) -> [UInt8] {
    guard document.root != nil else { return [] }
    do {
      switch format {
      case .yaml: return Array((isFirst ? "" : "---\n").utf8) + (try Emitter().bytes(for: document))
      case .json: return try Emitter(.prettyJSON(indentWidth: 2)).bytes(for: document)
      }
    } catch {
      throw RenderingError(diagnostic: error.diagnostic, source: document.source)
    }
  }
}
