import ArgumentParsing
import Console
import Output
import Supervision
import System

/// `meshctl local logs`: what Envoy says, and the requests that it took.
struct LocalLogs: MeshCommand {
  /// The words of `meshctl local logs`.
  struct Options: LocalMeshOptions {
    var local = LocalMeshChoice()
    var name: LogName?
    var isFollowed = false
    var tail: Int?

    static let arguments: [Argument<Self>] = [
      .optional("LOG", \.name, help: "one log alone; without it, Envoy's and that of the requests")
    ]

    static let flags: [Flag<Self>] =
      [
        .switch("follow", short: "f", \.isFollowed, help: "go on with what is written, until the mesh is down"),
        .value("tail", "COUNT", \.tail, help: "begin with so many of the last lines"),
      ] + localFlags
  }

  static let declaration = CommandDeclaration(
    "logs",
    summary: "Show what the Envoy of a mesh of this machine logs",
    discussion: """
      Envoy's own log and the requests that it took, in the order of their times; with access, envoy or meshctl that log \
      alone. The logs of the last run are kept when a mesh is down, and one before beside them.
      """,
    examples: [
      Example("Both logs", "meshctl local logs --mesh Examples/bookinfo"),
      Example("The requests as they come", "meshctl local logs access -f"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.notFound.term],
      environment: Variable.everywhere + Variable.localMesh,
      files: LocalFiles.terms
    )
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let mesh = try context.localMesh(options.local)
    let names = options.name.map { [$0] } ?? [.envoy, .access]
    var logs = LogStream(names.map { $0.path(in: mesh.folder) })
    guard logs.exists else {
      throw .notFound("\(mesh.name) has no logs", next: "run \"meshctl local up \(mesh.flag)\"")
    }
    // Before the first look, so that nothing is missed.
    let moments = options.isFollowed ? try LogMoments(in: mesh.folder.path) : nil
    try show(logs.next(), last: options.tail, in: context)
    guard let moments else { return .done }
    var isUp = LocalStatus.current(of: mesh.folder) != nil
    for await _ in moments.stream where isUp {
      isUp = LocalStatus.current(of: mesh.folder) != nil
      try show(logs.next(), last: nil, in: context)
      if !isUp { break }
    }
    return .done
  }

  private func show(_ texts: [[UInt8]], last count: Int?, in context: Context) throws(CommandError) {
    var lines = LogMerge.lines(of: texts.filter { !$0.isEmpty })[...]
    if let count { lines = lines.suffix(max(0, count)) }
    guard !lines.isEmpty else { return }
    let text = Array(lines.map { $0 + [UInt8(ascii: "\n")] }.joined())
    if context.streams.output.isTerminal {
      try context.write(TerminalText.escaped(text[...], keeping: [.lineFeed, .tab]))
    } else {
      try context.write(text)
    }
    try context.flush()
  }
}
