import Console
import Diagnostics
import Injection
import Output
import YAML

/// Tells of every workload in the inputs which rule decides on its injection; writes nothing else.
struct ExplanationRun {
  /// The status of the whole: failed as soon as one input is.
  private(set) var status = ExitStatus.done
  private let options: EditOptions
  private let injector: Injector
  private let context: Context
  private var rows: [ExplanationRow] = []

  init(_ options: EditOptions, _ injector: Injector, in context: Context) {
    self.options = options
    self.injector = injector
    self.context = context
  }

  /// Reads one input; its problems are shown at once.
  mutating func process(_ input: ManifestInput) {
    do {
      var reader = try ManifestReader(input, in: context)
      while let document = try reader.next() { explain(document, of: input) }
    } catch {
      status = context.end(with: error, as: options.errorFormat)
    }
  }

  private mutating func explain(_ document: Document, of input: ManifestInput) {
    var problems = document.diagnostics
    if !document.hasErrors {
      let table = LineTable(document.source)
      rows += injector.explain(document) { problems.append($0) }.map { explanation in
        ExplanationRow(
          explanation: explanation,
          file: input.name,
          location: table.position(of: explanation.range.start)
        )
      }
    }
    context.show(problems, in: document.source, as: options.errorFormat)
    if problems.contains(where: { $0.severity == .error }) { status = .failed }
  }

  /// Shows what was found.
  func finish() throws(CommandError) {
    let format: OutputFormat =
      switch options.format {
      case .json: .payload(.json)
      case .yaml: .payload(.yaml)
      case nil: .table
      }
    try context.show(Listing(rows), as: ListOptions(format: format), whenEmpty: "no workloads found")
  }
}
