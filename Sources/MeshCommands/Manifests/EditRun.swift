import Console
import Diagnostics
import Injection
import Output
import System
import YAML

/// Edits inputs one after another: each is written where the options say, or its problems are shown and it is not.
struct EditRun {
  /// The status of the whole: failed as soon as one input is, findings where a check found a change.
  private(set) var status = ExitStatus.done
  private let options: EditOptions
  private let context: Context
  private let editing: DocumentEditing
  private let joinsInputs: Bool
  /// Output beyond this is not held back in memory.
  private let heldBytes: Int
  private var output: StreamSink

  init(
    _ options: EditOptions,
    inputCount: Int,
    in context: Context,
    sharing: WorkSharing = WorkSharing(),
    heldBytes: Int = 32 << 20,
    edit: @escaping @Sendable (Document) -> InjectionReport
  ) {
    self.options = options
    self.context = context
    self.editing = DocumentEditing(
      edit: edit,
      format: options.format,
      sharing: sharing,
      temporaryDirectory: context.environment.temporaryDirectory
    )
    self.joinsInputs = inputCount > 1
    self.heldBytes = heldBytes
    self.output = StreamSink(context.streams.output)
  }

  /// Edits one input. Only an error of standard output ends the command: the inputs to come have the same fate.
  mutating func process(_ input: ManifestInput) throws(CommandError) {
    do {
      // Looked at before it is opened: a file that takes its place in between counts as changed.
      let stamp = options.destination == .inPlace ? try stamp(of: input.name) : nil
      var reader = try ManifestReader(input, in: context)
      switch options.destination {
      case .standardOutput: try print(&reader)
      case .check: try check(&reader)
      case .diff: try printDiff(&reader)
      case .inPlace: try replace(&reader, unlessChangedSince: stamp)
      case .directory(let directory): try copy(&reader, into: directory)
      }
    } catch .output(let error) {
      throw .output(error)
    } catch {
      status = context.end(with: error, as: options.errorFormat)
    }
  }

  // MARK: Destinations

  private mutating func print(_ reader: inout ManifestReader) throws(CommandError) {
    var held = HeldOutput(temporaryDirectory: context.environment.temporaryDirectory, memoryLimit: heldBytes)
    guard var outcome = try edit(&reader, into: &held) else { return }
    try separate(outcome)
    if try !held.deliver(to: &output) { try remake(&reader) }
    try report(&outcome)
  }

  /// Tells what would change, and writes nothing.
  private mutating func check(_ reader: inout ManifestReader) throws(CommandError) {
    var nothing = NoOutput()
    guard var outcome = try edit(&reader, into: &nothing) else { return }
    guard outcome.hasReport else { return }
    if status == .done { status = .findings }
    while let lines = try outcome.nextLines() { try context.write(lines) }
  }

  private mutating func printDiff(_ reader: inout ManifestReader) throws(CommandError) {
    var new = CollectedOutput()
    guard var outcome = try edit(&reader, into: &new) else { return }
    if outcome.isChanged {
      var old: [UInt8] = []
      try reader.rewind()
      while let document = try reader.next() { old += document.source.bytes }
      let stream = context.streams.output
      let form: UnifiedDiff.Form = stream.isTerminal || stream.usesColor ? .terminal(stream.styler) : .patch
      let path = String(reader.input.name.drop { $0 == "/" })
      try context.write(UnifiedDiff(from: old, to: new.bytes).render(.modified(path), as: form))
    }
    try report(&outcome)
  }

  private mutating func replace(
    _ reader: inout ManifestReader,
    unlessChangedSince before: FileStamp?
  ) throws(CommandError) {
    let path = reader.input.name
    var file = try FileSink(path)
    guard var outcome = try edit(&reader, into: &file) else { return }
    if outcome.isChanged {
      guard try stamp(of: path) == before else {
        throw .input("\(path) was changed by someone else while it was read", next: "run the command again")
      }
      try file.commit()
    }
    try report(&outcome)
  }

  private mutating func copy(_ reader: inout ManifestReader, into directory: String) throws(CommandError) {
    let path = "\(directory)/\(reader.input.relativePath)"
    var file = LateFileSink(memoryLimit: heldBytes) { () throws(CommandError) in
      try Self.makeRoom(for: path, in: directory)
      return try FileSink(path)
    }
    guard var outcome = try edit(&reader, into: &file) else { return }
    try file.commit()
    try report(&outcome)
  }

  /// Makes the directories above a file; a link on the way could have the file overwrite another anywhere.
  static func makeRoom(for path: String, in directory: String) throws(CommandError) {
    do throws(SystemError) {
      if try Directory.keeps(path, in: directory) {
        return try Directory.create(Path.parent(of: path) ?? directory)
      }
    } catch {
      throw .failed(error)
    }
    throw .input("a link leads from \(path) out of \(directory)", next: "remove the link, or name what it leads to")
  }

  /// Makes the output again, where there was no place to hold it.
  private mutating func remake(_ reader: inout ManifestReader) throws(CommandError) {
    try reader.rewind()
    guard try !editing.run(&reader, into: &output, reporting: .nothing).hasErrors else {
      throw .input("\(reader.input.name) was changed while it was read", next: "run the command again")
    }
  }

  private func stamp(of path: String) throws(CommandError) -> FileStamp {
    do { return try FileStamp(of: path) } catch { throw .failed(error) }
  }

  // MARK: Outcomes

  /// Edits an input into a sink and shows its problems; nil if because of them the sink must not be used.
  private mutating func edit<Sink: ByteSink & ~Copyable>(
    _ reader: inout ManifestReader,
    into sink: inout Sink
  ) throws(CommandError) -> EditedInput? {
    let outcome = try editing.run(&reader, into: &sink, reporting: told(of: reader.input))
    for problem in outcome.problems {
      context.show(problem.diagnostics, in: problem.source, as: options.errorFormat)
    }
    guard !outcome.hasErrors else {
      status = .failed
      guard outcome.moreErrors == 0 else {
        throw .input("\(reader.input.name) has errors in \(outcome.moreErrors) more places", next: "mend these first")
      }
      return nil
    }
    if outcome.moreWarnings > 0 {
      context.warn("\(reader.input.name) has warnings in \(outcome.moreWarnings) more places", as: options.errorFormat)
    }
    guard outcome.objectCount > 0 || !reader.input.isNamed else {
      throw Self.noObjects(in: reader.input, outcome)
    }
    return outcome
  }

  private static func noObjects(in input: ManifestInput, _ outcome: borrowing EditedInput) -> CommandError {
    switch outcome.opening {
    case _ where outcome.isEmpty: .input("\(input.name) is empty", next: "pass a manifest")
    case .nothing: .input("\(input.name) holds comments alone", next: "pass a manifest")
    case .content, .json, .marker, .directives:
      .input("\(input.name) holds no Kubernetes objects", next: "every object needs an apiVersion and a kind")
    }
  }

  /// Parts an input from the one before.
  private mutating func separate(_ outcome: borrowing EditedInput) throws(CommandError) {
    guard joinsInputs, options.format != .json else { return }
    try output.separate(outcome.opening, isText: options.format == nil)
  }

  private func told(of input: ManifestInput) -> EditReport {
    if options.destination == .check { return .foreseen(input: input.name) }
    return context.isQuiet ? .nothing : .done(options.errorFormat)
  }

  private func report(_ outcome: inout EditedInput) throws(CommandError) {
    while let lines = try outcome.nextLines() { context.report(lines) }
  }
}
