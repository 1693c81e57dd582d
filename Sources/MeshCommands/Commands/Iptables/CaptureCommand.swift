import ArgumentParsing
import MeshStores

/// A command on the capture rules of a pod, which is in a manifest or in a mesh.
protocol CaptureCommand: OfflineOrMeshCommand where Options: CaptureCommandOptions {
  var options: Options { get }

  /// Whether name servers that nobody named are found out later.
  var findsNameServers: Bool { get }

  /// Shows what was asked for.
  func show(_ request: CaptureRequest, in context: Context) throws(CommandError)
}

extension CaptureCommand {
  var asksMesh: Bool { options.capture.subject != nil }

  var findsNameServers: Bool { false }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    try options.requireSubject(path)
    return try end(with: try reading(in: context).request(), in: context)
  }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    guard let subject = options.capture.subject else { return .usage }
    let reading = reading(in: context)
    try reading.refuseOtherSources(than: subject)
    let store = try context.openMesh(options.mesh, errorFormat)
    let namespace = options.mesh.namespace?.argument ?? store.defaultNamespace
    let pod = try await WorkloadPod(subject, namespace: namespace, in: store)
    if let origin = pod.origin { context.note(origin, as: errorFormat) }
    return try end(with: try reading.request(of: pod.manifest), in: context)
  }

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.notAllowed.term, ExitStatus.notFound.term],
      environment: Variable.everywhere + Variable.mesh
    )
  }

  private var path: [String] { IptablesGroup.path(Self.self) }

  private func reading(in context: Context) -> CaptureReading {
    CaptureReading(choices: options.capture, path: path, format: errorFormat, context: context)
  }

  /// Shows a request; without one, what is wrong has been told.
  ///
  /// Warns that queries for names stay uncaptured, as istio-iptables does where it finds no name server.
  private func end(with request: CaptureRequest?, in context: Context) throws(CommandError) -> ExitStatus {
    guard let request else { return .failed }
    if !findsNameServers, request.lacksNameServers {
      context.warn("queries for names are not captured without --name-server", as: errorFormat)
    }
    try show(request, in: context)
    return .done
  }
}

extension CaptureCommandOptions {
  /// Refuses flags for a mesh that nothing is read from.
  fileprivate func requireSubject(_ path: [String]) throws(CommandError) {
    guard let flag = mesh.choosingFlag else { return }
    throw .usage(UsageError(.misplacedFlag(flag, needs: "KIND/NAME"), path: path))
  }
}
