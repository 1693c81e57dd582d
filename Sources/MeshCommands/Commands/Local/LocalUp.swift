import ArgumentParsing
import Console
import Supervision
import System

/// `meshctl local up`: runs a directory of manifests as a mesh.
struct LocalUp: MeshCommand {
  static let declaration = CommandDeclaration(
    "up",
    summary: "Run a directory of manifests as a local mesh",
    discussion: """
      Checks the manifests, translates them to Envoy's configuration, starts an Envoy and waits until all of it is in \
      force. From then on changed manifests are put in force as they are written. What is wrong, for meshctl or for \
      Envoy, is told with its place, and the last that was good stays in force.

      Requests go to port 15080 as to an HTTP proxy, or with the name of a service as their host; unknown hosts get \
      status 502. Gateways listen on the ports after it. An Envoy that ends is started again. Ctrl-C lets requests finish \
      and leaves nothing behind but the logs; so does "meshctl local down", and closing the terminal. Without a terminal, \
      as with --detach, SIGHUP has the manifests read and the logs opened anew. A log that has 16 MiB begins anew; what was \
      before is kept once, as access.log.1.
      """,
    examples: [
      Example("Run a mesh until Ctrl-C", "meshctl local up --mesh Examples/bookinfo"),
      Example("Start it and get the prompt back", "meshctl local up --mesh Examples/bookinfo --detach"),
      Example("Run a second mesh beside it", "meshctl local up --mesh ./other --port 15180 --detach"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.findings, .notFound, .conflict].map(\.term),
      environment: Variable.everywhere + Variable.local,
      files: LocalFiles.terms
    )
  }

  private let options: LocalUpOptions

  init(_ options: LocalUpOptions) { self.options = options }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let mesh = try context.localMesh(options.local)
    let program = try EnvoySearch.program(options.envoy, in: context.environment)
    if options.isDetached {
      return try await LocalLaunch(mesh, in: context).launch(options.words(for: mesh, program: program))
    }
    var settings = SupervisorSettings(folder: mesh.folder, program: program) { [clock = context.clock] in
      clock.now().seconds
    }
    settings.port = options.port.number
    settings.administrationPort = options.administrationPort?.number
    if !HangUps.hasTerminal { settings.rereads = context.hangUps.stream() }
    let source = LocalMeshSource(
      mesh.directory,
      defaultNamespace: options.namespace.argument,
      clock: context.clock
    )
    let messages = LocalMessages(mesh, source, in: context)
    do throws(SupervisionError) {
      try await Supervisor.run(settings, source: source) { messages.show($0) }
    } catch {
      return try messages.end(with: error)
    }
    context.report(["\(mesh.name) is down"])
    return .done
  }
}
