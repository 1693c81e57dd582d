import Diagnostics
import Injection
import YAML

/// Edits the documents of one input on their way to a sink.
///
/// Where there are many, threads share them; what comes of them is the same.
struct DocumentEditing {
  /// What is done to a document.
  let edit: @Sendable (Document) -> InjectionReport
  let format: EditOptions.Format?
  let sharing: WorkSharing
  let temporaryDirectory: String

  /// Reads an input to its end. What is written is only good if the outcome has no errors.
  func run<Sink: ByteSink & ~Copyable>(
    _ reader: inout ManifestReader,
    into sink: inout Sink,
    reporting report: EditReport
  ) throws(CommandError) -> EditedInput {
    var outcome = EditedInput(temporaryDirectory: temporaryDirectory)
    var editor = DocumentEditor(format: format, report: report, edit: edit)
    var bytesAlone = sharing.bytesAlone
    var isFirst = true
    while let piece = try reader.nextPiece() {
      if isFirst, reader.isConverted { outcome.add(Self.conversion(of: piece)) }
      isFirst = false
      if bytesAlone <= 0 {
        if var shared = startThreads(reporting: report) {
          try read(&reader, from: piece, through: &shared, &outcome, &sink)
          break
        }
        bytesAlone = .max
      }
      bytesAlone -= piece.source.bytes.count
      try write([editor.edit(piece)], &outcome, &sink)
    }
    return outcome
  }

  private func startThreads(reporting report: EditReport) -> SharedEditing? {
    SharedEditing(sharing) { [format, edit] in DocumentEditor(format: format, report: report, edit: edit) }
  }

  /// Reads the rest of an input and has threads edit it.
  private func read<Sink: ByteSink & ~Copyable>(
    _ reader: inout ManifestReader,
    from first: DocumentPiece,
    through shared: inout SharedEditing,
    _ outcome: inout EditedInput,
    _ sink: inout Sink
  ) throws(CommandError) {
    var readError: CommandError?
    var next: DocumentPiece? = first
    while let piece = next {
      for documents in shared.add(piece) { try write(documents, &outcome, &sink) }
      do { next = try reader.nextPiece() } catch {
        // An error of the sink is told first, as one thread would have met it first.
        (next, readError) = (nil, error)
      }
    }
    shared.finish()
    while let documents = shared.next() { try write(documents, &outcome, &sink) }
    if let readError { throw readError }
  }

  /// Notes what was made of the next documents, and writes them as long as everything is good.
  private func write<Sink: ByteSink & ~Copyable>(
    _ documents: [EditedDocument],
    _ outcome: inout EditedInput,
    _ sink: inout Sink
  ) throws(CommandError) {
    for document in documents {
      let isFirst = !outcome.hasOutput
      outcome.add(document)
      guard !outcome.hasErrors, !document.bytes.isEmpty else { continue }
      // What is printed anew has no marker of its own.
      if format == .yaml, !isFirst { try sink.write(Array("---\n".utf8)) }
      try sink.write(document.bytes)
    }
  }

  private static func conversion(of piece: DocumentPiece) -> EditedInput.Problem {
    let warning = Diagnostic(
      .convertedEncoding,
      .warning,
      "this is UTF-16; what is written is UTF-8",
      at: SourceRange(at: 0)
    )
    return EditedInput.Problem(source: piece.source, diagnostics: [warning])
  }
}
