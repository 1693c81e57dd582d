import Diagnostics
import Injection
import YAML

/// Injects the documents of one input on their way to a sink.
struct DocumentInjection {
  let injector: Injector
  let format: InjectOptions.Format?

  /// Reads an input to its end. What is written is only good if the outcome has no errors.
  func run<Sink: ByteSink & ~Copyable>(
    _ reader: inout ManifestReader,
    into sink: inout Sink
  ) throws(CommandError) -> InjectedInput {
    var outcome = InjectedInput()
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
        outcome.add([error.diagnostic], in: document.source)
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
  }

  private func render(
    _ document: Document,
    isFirst: Bool,
    _ outcome: inout InjectedInput
  ) throws(RenderingError) -> [UInt8] {
    let report = injector.inject(document)
    outcome.add(report.results, in: document.source)
    var bytes = document.source.bytes
    if !report.edit.isEmpty {
      do { bytes = try report.edit.apply() } catch { throw RenderingError(diagnostic: error.diagnostic) }
      outcome.isChanged = true
    }
    guard let format else { return bytes }
    return try printAnew(bytes, as: format, isFirst: isFirst)
  }

  /// Prints a document's data in a format, each YAML document but the first behind `---`.
  private func printAnew(
    _ bytes: [UInt8],
    as format: InjectOptions.Format,
    isFirst: Bool
  ) throws(RenderingError) -> [UInt8] {
    let document = Parser.parse(SourceFile(name: "", bytes: bytes))
    guard document.root != nil else { return [] }
    do {
      switch format {
      case .yaml: return Array((isFirst ? "" : "---\n").utf8) + (try Emitter().bytes(for: document))
      case .json: return try Emitter(.prettyJSON(indentWidth: 2)).bytes(for: document)
      }
    } catch {
      throw RenderingError(diagnostic: error.diagnostic)
    }
  }
}
