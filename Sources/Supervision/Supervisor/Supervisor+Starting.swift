import Diagnostics
import EnvoyAdmin
import Output
import ProxyConfig
import System

extension Supervisor {
  /// How much of Envoy's log is told when it ended.
  private static let toldLog: Int64 = 2_000

  /// Puts the mesh in force for the first time.
  func bringUp() async throws(SupervisionError) {
    let translation: Translation
    switch await readMesh() {
    case .success(let mesh): translation = mesh
    case .failure(let error): throw .refused(error.refusal)
    }
    if let refusal = try await objection(to: translation) { throw .refused(refusal) }
    try cut(logs: [settings.folder.envoyLog, settings.folder.accessLog])
    let files = ConfigurationFiles(translation)
    var versions: [ResourceFile.Kind: String] = [:]
    do throws(SystemError) {
      for file in files.all { versions[file.kind] = try write(file) }
    } catch {
      throw .system(error)
    }
    let candidate = InForce(translation: translation, files: files, versions: versions)
    try await start(candidate)
    inForce = candidate
    status.phase = .up
    note(candidate)
    publish()
    notify(.up(status))
  }

  /// Starts an Envoy from nothing, and waits until it serves with everything in force.
  func start(_ wanted: InForce) async throws(SupervisionError) {
    // Ports are shared among Envoys: one that is left would take its part of the requests.
    for envoy in envoys { await envoy.kill() }
    envoys = []
    refusalCounts = [:]
    let administration = settings.administrationPort.map { [LocalStatus.Port($0, "administration")] } ?? []
    try checkPorts(ports(of: wanted.translation) + administration)
    do throws(SystemError) {
      try SharedMemory.remove(settings.folder.sharedMemory)
      try writeBootstrap(epoch: 0)
      try launch(epoch: 0)
    } catch {
      throw .system(error)
    }
    publish()
    switch await acceptance(of: wanted.versions) {
    case .accepted: return
    case .rejected(let kind): throw .refused(await refusal(of: kind, wanted.translation, nil))
    case .ended: throw .envoyEnded(envoys.last?.status ?? .signaled(0), log: endOfLog())
    case .silent: throw .envoyNotReady
    case .cancelled: throw .cancelled
    }
  }

  /// Starts an Envoy from nothing with what was in force, whatever is on the disk; with the versions that it then has.
  func started(_ wanted: InForce) async throws(SupervisionError) -> InForce {
    var renewed = wanted
    if isDiskAhead {
      do throws(SystemError) {
        for file in wanted.files.all { renewed.versions[file.kind] = try write(file) }
      } catch {
        throw .system(error)
      }
    }
    try await start(renewed)
    isDiskAhead = false
    return renewed
  }

  /// Notes that Envoys ended; when the one that serves did, has another one started.
  func noteEnd() async throws(SupervisionError) {
    guard let serving = envoys.last, let ending = serving.status else {
      let before = envoys.count
      envoys.removeAll { $0.status != nil }
      if envoys.count != before { publish() }
      return
    }
    if !awaitsRestart { try planRestart(after: ending, serving.startedAt.duration(to: .now)) }
  }

  private func planRestart(after ending: ChildStatus, _ duration: Duration) throws(SupervisionError) {
    guard let delay = restartPolicy.delay(afterRunningFor: duration) else {
      throw .envoyKeepsEnding(ending, log: endOfLog())
    }
    awaitsRestart = true
    status.phase = .restarting
    publish()
    notify(.envoyEnded(ending, restartAfter: delay))
    Task { [postEvent] in
      if (try? await Task.sleep(for: delay)) != nil { postEvent.yield(.restartDue) }
    }
  }

  /// Starts Envoy again with what was in force.
  func startAgain() async throws(SupervisionError) {
    awaitsRestart = false
    guard let inForce, envoys.allSatisfy({ $0.status != nil }) else { return }
    status.restarts += 1
    do throws(SupervisionError) { self.inForce = try await started(inForce) } catch {
      switch error {
      // Another time it may go well: someone else may have the ports just now.
      case .envoyEnded, .refused, .envoyNotReady, .portInUse:
        let ending = envoys.last?.status ?? .signaled(0)
        for envoy in envoys { await envoy.kill() }
        return try planRestart(after: ending, .zero)
      default: throw error
      }
    }
    status.phase = .up
    publish()
    if let envoy = envoys.last { notify(.envoyStarted(processID: envoy.identity.identifier)) }
    // What changed meanwhile was passed over.
    postEvent.yield(.changed)
  }

  /// Starts the process of an epoch.
  func launch(epoch: Int) throws(SystemError) {
    envoys.append(try EnvoyProcess(commandLine, epoch: epoch) { [postEvent] in postEvent.yield(.envoyEnded) })
  }

  func writeBootstrap(epoch: Int) throws(SystemError) {
    try AtomicFile.write(
      JSONWriter.bytes(of: settings.bootstrap.json),
      to: settings.folder.bootstrap(epoch),
      newFilePermissions: 0o600,
      isDurable: false
    )
  }

  /// The ports of this machine that a translation listens on.
  func ports(of translation: Translation) -> [LocalStatus.Port] {
    [.init(settings.port, LocalStatus.meshPurpose)] + translation.assignedPorts.map { .init($0.port, $0.purpose) }
  }

  /// Makes sure that nobody else listens on ports: Envoys share them with each other without a word.
  func checkPorts(_ ports: [LocalStatus.Port]) throws(SupervisionError) {
    for port in ports {
      guard let number = UInt16(exactly: port.number) else { continue }
      let isFree: Bool
      do throws(SystemError) { isFree = try LoopbackPort.isFree(number) } catch { throw .system(error) }
      guard isFree else { throw .portInUse(port.number, purpose: port.purpose) }
    }
  }

  /// Why Envoy would not take a translation; nil when it would.
  func objection(to translation: Translation) async throws(SupervisionError) -> Refusal? {
    let question = EnvoyQuestion(commandLine, settings.bootstrap)
    let message: String?
    do throws(SystemError) {
      message = try await OwnThread.run { _ throws(SystemError) in try question.objection(to: translation) }
    } catch {
      throw .system(error)
    }
    guard let message else { return nil }
    return Refusal(by: .envoy, [Blame(message).complaint(about: translation, inForce: inForce?.translation)])
  }

  /// What Envoy said when it refused a file.
  ///
  /// - Parameter log: what it logged since the file was written; nil for since it started.
  func refusal(
    of kind: ResourceFile.Kind,
    _ translation: Translation,
    _ said: String?
  ) async -> Refusal {
    let message = said ?? EnvoyMessage.rejection(in: endOfLog()) ?? "Envoy refused the \(kind.name) without a word"
    return Refusal(by: .envoy, [Blame(message).complaint(about: translation, inForce: inForce?.translation)])
  }

  private func endOfLog() -> String {
    guard var reader = try? FileReader(endOf: settings.folder.envoyLog, count: Self.toldLog),
      let bytes = try? reader.readAll(limit: 1 << 20)
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Keeps the logs of the last run as predecessors, and begins new ones. One that Envoy only opened when it was asked
  /// about the mesh is empty, and no reason to lose what was before.
  private func cut(logs: [String]) throws(SupervisionError) {
    for log in logs.map(LogRotation.init) where log.isBeyond(0) {
      do throws(SystemError) { try log.move() } catch { throw .system(error) }
    }
  }

  /// Takes over into the status what came into force.
  func note(_ inForce: InForce) {
    let translation = inForce.translation
    status.ports = ports(of: translation)
    status.exampleHost = ExampleHost.of(translation)
    status.configuration.revision += 1
    status.configuration.changedAt = settings.now()
    status.configuration.listeners = translation.listeners.count
    status.configuration.routes = translation.routes.count
    status.configuration.clusters = translation.clusters.count
    status.warnings = translation.problems.map { problem in
      let position = problem.origin.position
      return Complaint(
        problem.message,
        object: problem.origin.object,
        place: "\(problem.origin.source.name):\(position.line):\(position.column)"
      )
    }
  }
}

extension ResourceFile.Kind {
  /// What is in the file, for people.
  var name: String {
    switch self {
    case .clusters: "clusters"
    case .routes(let name, _): "route configuration \(name)"
    case .listeners: "listeners"
    }
  }
}
