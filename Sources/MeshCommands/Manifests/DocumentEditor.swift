import Diagnostics
import Injection
import System
import YAML

/// Edits documents one by one, each without regard to the others.
struct DocumentEditor: Worker, ~Copyable {
  private let edit: @Sendable (Document) -> InjectionReport
  private let format: EditOptions.Format?
  private let report: EditReport
  private var parser = Parser()

  /// Makes an editor that writes the edited text, or prints the data anew in a format.
  init(format: EditOptions.Format?, report: EditReport, edit: @escaping @Sendable (Document) -> InjectionReport) {
    self.edit = edit
    self.format = format
    self.report = report
  }

  mutating func perform(_ pieces: [DocumentPiece]) -> [EditedDocument] {
    var documents: [EditedDocument] = []
    documents.reserveCapacity(pieces.count)
    for piece in pieces { documents.append(edit(piece)) }
    return documents
  }

  /// Parses, edits and renders a document.
  mutating func edit(_ piece: DocumentPiece) -> EditedDocument {
    let document = parser.parse(piece)
    var edited = EditedDocument()
    edited.note(document.diagnostics, in: document.source)
    guard !document.hasErrors else { return edited }
    edited.opening = DocumentOpening(of: document)
    do {
      edited.bytes = try render(document, &edited)
    } catch {
      edited.note([error.diagnostic], in: error.source)
    }
    return edited
  }

  private struct RenderingError: Error {
    let diagnostic: Diagnostic
    let source: SourceFile
  }

  private func render(_ document: Document, _ edited: inout EditedDocument) throws(RenderingError) -> [UInt8] {
    let injection = edit(document)
    note(injection.results, in: document.source, &edited)
    var document = document
    if !injection.edit.isEmpty {
      let bytes: [UInt8]
      do { bytes = try injection.edit.apply() } catch {
        throw RenderingError(diagnostic: error.diagnostic, source: document.source)
      }
      edited.isChanged = true
      guard format != nil else { return bytes }
      // What cannot be printed is then pointed at in the text that it was found in.
      document = Parser.parse(SourceFile(name: "\(document.source.name) (edited)", bytes: bytes))
    }
    guard let format else { return document.source.bytes.array }
    return try printAnew(document, as: format)
  }

  /// Notes what was done to the objects of a source.
  private func note(_ results: [InjectionResult], in source: SourceFile, _ edited: inout EditedDocument) {
    edited.objectCount = results.count
    for result in results {
      if let line = report.line(for: result) { edited.report += line.utf8 }
      edited.note(result.warnings, in: source)
      if case .failed(let failures) = result.outcome { edited.note(failures, in: source) }
    }
  }

  /// Prints a document's data in a format.
  private func printAnew(_ document: Document, as format: EditOptions.Format) throws(RenderingError) -> [UInt8] {
    guard document.root != nil else { return [] }
    do {
      switch format {
      case .yaml: return try Emitter().bytes(for: document)
      case .json: return try Emitter(.prettyJSON(indentWidth: 2)).bytes(for: document)
      }
    } catch {
      throw RenderingError(diagnostic: error.diagnostic, source: document.source)
    }
  }
}

extension EditedDocument {
  /// Notes what is wrong in a source.
  fileprivate mutating func note(_ diagnostics: [Diagnostic], in source: SourceFile) {
    if !diagnostics.isEmpty { problems.append(EditedInput.Problem(source: source, diagnostics: diagnostics)) }
  }
}
