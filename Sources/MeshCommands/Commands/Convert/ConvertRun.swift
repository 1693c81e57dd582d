import Analysis
import Console
import Conversion
import Diagnostics
import Output
import Resources
import YAML

/// One run of `meshctl convert`: all inputs are one mesh, and each is written where the options say.
struct ConvertRun {
  private let options: ConvertOptions
  private let inputs: [WholeInput]
  private let context: Context
  private let documents: [Document]
  private let outcome: ConversionOutcome
  private let text: ConvertedText

  init(_ options: ConvertOptions, _ inputs: [WholeInput], in context: Context) {
    self.options = options
    self.inputs = inputs
    self.context = context
    documents = inputs.flatMap(\.documents)
    outcome = ManifestConversion.outcome(of: documents, options.settings)
    text = ConvertedText(outcome, of: documents, isComplete: !options.isConvertedOnly)
  }

  private var format: ErrorFormat { options.edit.errorFormat }

  /// Tells what is wrong and what is lost, and writes the result.
  func finish() throws(CommandError) -> ExitStatus {
    for input in inputs where input.input.isNamed && input.documents.allSatisfy({ $0.root == nil && !$0.hasErrors }) {
      throw .input("\(input.input.name) holds no objects", next: "pass a manifest")
    }
    guard areSound else { return .findings }
    for warning in outcome.warnings { context.show([warning.diagnostic], in: warning.source, as: format) }
    if options.isStrict, !outcome.warnings.isEmpty { return .findings }
    switch options.edit.destination {
    case .standardOutput: try print()
    case .check: return try check()
    case .diff: try printDiffs()
    case .inPlace: try replace()
    case .directory(let directory): try copy(into: directory)
    }
    try context.flush()
    report()
    return .done
  }

  // MARK: Bad input

  /// Whether the text can be read and what would be converted is as its kind should be; what is wrong is told as
  /// `meshctl validate` tells it.
  private var areSound: Bool {
    let broken = documents.filter(\.hasErrors)
    guard !broken.isEmpty || !outcome.errors.isEmpty else { return true }
    let places = Set(outcome.errors.map { Piece($0.source) } + broken.map { Piece($0.source) })
    var settings = MeshSettings()
    settings.defaultNamespace = options.edit.namespace.argument
    var analysis = Analysis(settings)
    for document in documents where places.contains(Piece(document.source)) { analysis.add(document) }
    let found = analysis.outcome()
    let errors = AnalysisOutcome(
      findings: found.findings.filter { $0.severity == .error },
      objects: found.objects,
      inputs: found.inputs,
      suppressedCount: found.suppressedCount
    )
    if errors.findings.isEmpty {
      for error in outcome.errors { context.show([error.diagnostic], in: error.source, as: format) }
    } else {
      context.show(errors, as: format)
    }
    return false
  }

  private struct Piece: Hashable {
    let name: String
    let offset: Int

    init(_ source: SourceFile) {
      name = source.name
      offset = source.baseOffset
    }
  }

  // MARK: Destinations

  private func print() throws(CommandError) {
    var output = StreamSink(context.streams.output)
    switch options.edit.format {
    case nil: try output.write(try bytes(of: documents.indices))
    case .yaml:
      let texts = try values(of: documents.indices).map { Emitter().text(for: $0) + "\n" }
      try output.write(Array(texts.joined(separator: "---\n").utf8))
    case .json: try output.write(Self.json(try values(of: documents.indices)))
    }
  }

  private func check() throws(CommandError) -> ExitStatus {
    for replaced in outcome.replaced {
      let name = documents[replaced.document].source.name
      let line = "\(name): \(replaced.identity.displayName) would be converted"
      try context.write(TerminalText.escaped(line) + "\n")
    }
    return outcome.replaced.isEmpty ? .done : .findings
  }

  private func printDiffs() throws(CommandError) {
    let stream = context.streams.output
    let form: UnifiedDiff.Form = stream.isTerminal || stream.usesColor ? .terminal(stream.styler) : .patch
    for (input, range) in ranges where text.isChanged(range) {
      let path = String(input.input.name.drop { $0 == "/" })
      let new = try fileBytes(of: input, range)
      try context.write(UnifiedDiff(from: input.bytes, to: new).render(.modified(path), as: form))
    }
  }

  private func replace() throws(CommandError) {
    for (input, range) in ranges where text.isChanged(range) {
      guard !input.isConverted else {
        throw .input("\(input.input.name) is UTF-16 and is not rewritten", next: "convert it to UTF-8 first")
      }
      let new = try fileBytes(of: input, range)
      try input.replace(with: new)
      if new.isEmpty {
        context.note("\(input.input.name) is empty now: what it held went into other files", as: format)
      }
    }
  }

  private func copy(into directory: String) throws(CommandError) {
    for (input, range) in ranges {
      let bytes = try fileBytes(of: input, range)
      guard !bytes.isEmpty else { continue }
      let path = "\(directory)/\(input.input.relativePath)"
      try EditRun.makeRoom(for: path, in: directory)
      var file = try FileSink(path)
      try file.write(bytes)
      try file.commit()
    }
  }

  /// The inputs with the places of their documents.
  private var ranges: [(input: WholeInput, range: Range<Int>)] {
    var start = 0
    return inputs.map { input in
      defer { start += input.documents.count }
      return (input, start..<(start + input.documents.count))
    }
  }

  // MARK: Text

  /// The new content of a file; JSON stays JSON, in a list where one object has become several.
  private func fileBytes(of input: WholeInput, _ range: Range<Int>) throws(CommandError) -> [UInt8] {
    let isJSON = input.bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) } == UInt8(ascii: "{")
    guard isJSON, text.isChanged(range) else { return try bytes(of: range) }
    let values = try values(of: range)
    return values.isEmpty ? [] : Self.json(values)
  }

  private func bytes(of range: Range<Int>) throws(CommandError) -> [UInt8] {
    do { return try text.bytes(of: range) } catch {
      throw .input("cannot edit a list: \(error.diagnostic.message)", next: nil)
    }
  }

  private func values(of range: Range<Int>) throws(CommandError) -> [Value] {
    do { return try text.values(of: range) } catch {
      throw .input("cannot read an object as data: \(error.diagnostic.message)", next: "mend it first")
    }
  }

  private static func json(_ values: [Value]) -> [UInt8] {
    let whole: Value =
      values.count == 1 ? values[0] : ["apiVersion": "v1", "kind": "List", "items": .sequence(values)]
    return Emitter(.prettyJSON(indentWidth: 2)).bytes(for: whole) + [UInt8(ascii: "\n")]
  }

  // MARK: Reports

  /// Tells what each new object was made of.
  private func report() {
    guard format == .text else { return }
    var lines = outcome.objects.map { object in
      "\(object.displayName) made from \(object.sources.map(\.displayName).joined(separator: ", "))"
    }
    let rest = documents.reduce(0) { $0 + $1.objects.count } - outcome.replaced.count
    if outcome.replaced.isEmpty {
      lines.append("nothing to convert: no \(options.target.sources.joined(separator: ", no "))")
    } else if rest > 0, options.edit.format == nil {
      lines.append(
        "\(rest) \(rest == 1 ? "other object" : "other objects") \(options.isConvertedOnly ? "left out" : "unchanged")"
      )
    }
    context.report(lines)
  }
}
