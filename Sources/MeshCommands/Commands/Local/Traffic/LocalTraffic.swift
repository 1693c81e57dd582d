import ArgumentParsing
import Console
import HTTP
import Output
import ProxyConfig
import Supervision
import System
import Traffic

/// `meshctl local traffic`: requests to a service of the local mesh, and who answered them.
struct LocalTraffic: MeshCommand {
  static let declaration = CommandDeclaration(
    "traffic",
    summary: "Send requests to a service, and show the split",
    discussion: """
      Sends requests at a steady rate to the local mesh, counts who answered, and sets that beside what the manifests \
      say of the route that the request takes: the weights of its destinations. Whether a difference is more than \
      chance is told by a chi-square test, or by an exact test where a count is too small for it. Latency is measured \
      from sending a request to the last byte of its answer.

      The workloads that meshctl simulates name themselves in the header x-meshctl-workload. Answers of others are \
      counted by a header of their own, whose value is a subset or a workload: --count-by.

      Nothing leaves this machine: requests go to a port of 127.0.0.1, and a service that has an endpoint elsewhere is \
      refused. Exit status 3 means that the split is not the one configured. Ctrl-C stops sending and shows what was \
      counted so far.
      """,
    examples: [
      Example("See how requests to reviews are shared", "meshctl local traffic reviews --mesh Examples/bookinfo"),
      Example("Take the route of one user", "meshctl local traffic reviews --header end-user=jason"),
      Example("Send more, and faster", "meshctl local traffic reviews --requests 20000 --rate 1000"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.findings, .notAllowed, .notFound].map(\.term),
      environment: Variable.everywhere + Variable.localMesh
    )
  }

  private let options: LocalTrafficOptions

  init(_ options: LocalTrafficOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format?.errorFormat ?? .text }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let mesh = try context.localMesh(options.local)
    let port = try port(of: mesh, in: context)
    let translation = try await translation(of: mesh, in: context)
    let target = try TrafficTarget(options, at: port, of: mesh, translation)
    let run = TrafficRun(try plan(for: target), over: Self.transport())
    var progress = TrafficProgress(options, on: context.streams.error)
    let tally = await run.run { progress.show($0) }
    progress.end()
    try refuseSilence(tally, of: target, mesh)
    let report = TrafficReport(options, target, tally, wasInterrupted: Task.isCancelled)
    if let format = options.format {
      try context.show(report.payload, as: format)
    } else {
      try context.write(report.text(in: context))
    }
    if Task.isCancelled { return .interrupted }
    return report.isAsConfigured ? .done : .findings
  }

  /// The port of the mesh: as given, or as its supervisor has noted it.
  private func port(of mesh: LocalMesh, in context: Context) throws(CommandError) -> Int {
    let status = LocalStatus.current(of: mesh.folder)
    if status?.refusal != nil {
      context.warn("what the manifests say is not in force: see \"meshctl local status \(mesh.flag)\"", as: errorFormat)
    }
    if let port = options.port { return port.number }
    guard let port = status?.meshPort else { throw .notUp(mesh) }
    return port
  }

  /// What an Envoy that runs the mesh is told.
  private func translation(of mesh: LocalMesh, in context: Context) async throws(CommandError) -> Translation {
    let source = LocalMeshSource(
      mesh.directory,
      defaultNamespace: options.namespace.argument,
      clock: context.clock
    )
    let content = await OwnThread.run { _ in source.read().content }
    switch content {
    case .success(let input):
      return Translation(
        input,
        for: ProxyIdentity(name: "local"),
        target: .standalone(TranslationTarget.Standalone())
      )
    case .failure(let refused):
      throw .input(
        "\(mesh.name) has errors: \(refused.refusal.complaints.first?.description ?? "it cannot be read")",
        next: "see \"meshctl validate -f \(ShellWord.quoted(mesh.directory))\""
      )
    }
  }

  /// Timeouts of the mesh are the mesh's to keep; beyond a minute nobody waits.
  private static func transport() -> CurlTransport {
    CurlTransport(
      TransportSettings(
        timeouts: Timeouts(connect: .seconds(5), overall: .seconds(60)),
        versions: .http1,
        acceptsCompression: false
      )
    )
  }

  private func plan(for target: TrafficTarget) throws(CommandError) -> TrafficPlan {
    do throws(HTTPError) {
      let url = try HTTPURL(parsing: "http://\(target.listener)\(options.path.argument)")
      var headers: Headers = ["Host": target.authority]
      for header in options.headers { headers.append(header.name, header.value) }
      let request = Request(options.method.method, url, headers: headers)
      return TrafficPlan(request, options.schedule, nameHeader: options.nameHeader.argument)
    } catch {
      throw .input("the request cannot be sent: \(error)", next: nil)
    }
  }

  /// A mesh that is not up is no result.
  private func refuseSilence(_ tally: TrafficTally, of target: TrafficTarget, _ mesh: LocalMesh) throws(CommandError) {
    guard tally.answered == 0, tally.sent > 0, !Task.isCancelled else { return }
    let reasons = tally.troubles.sorted { $0.value > $1.value }.compactMap { trouble, _ -> String? in
      guard case .failure(let error) = trouble else { return nil }
      return "\(error)"
    }
    throw .input(
      "no local mesh answers at \(target.listener): \(reasons.first ?? "no answer")",
      next: "start it with \"meshctl local up \(mesh.flag)\", or name its port with --port"
    )
  }
}
