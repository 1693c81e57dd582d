import EnvoyAdmin
import MeshStores
import ProxyConfig
import System

/// Runs a directory of manifests as a mesh: keeps an Envoy alive, and in step with what the directory says.
///
/// What the directory says is put in force as a whole or not at all; whatever goes wrong, the last that was good is in
/// force.
public actor Supervisor {
  /// Is told what happens.
  public typealias NoticeHandler = @Sendable (SupervisorNotice) -> Void

  let settings: SupervisorSettings
  let source: any MeshSource
  let notify: NoticeHandler
  let commandLine: EnvoyCommandLine
  let administration: AdminClient
  let changes: ChangeWait
  let events: AsyncStream<SupervisorEvent>
  let postEvent: AsyncStream<SupervisorEvent>.Continuation
  var status: LocalStatus
  /// What is in force; nil until Envoy serves for the first time.
  var inForce: InForce?
  /// What was refused last, so that it is not tried and told again with every change of something else.
  var refused: (files: ConfigurationFiles?, refusal: Refusal)?
  /// The Envoys, the newest last.
  var envoys: [EnvoyProcess] = []
  /// How often the newest Envoy refused each file.
  var refusalCounts: [ResourceFile.Kind: Int] = [:]
  var restartPolicy = RestartPolicy()
  /// Whether an Envoy is to be started after a while.
  var awaitsRestart = false
  /// Whether the files on the disk may be others than those in force.
  var isDiskAhead = false
  /// Whether Envoy still writes to a log that was moved.
  var awaitsReopening = false
  var lastVersion = 0
  var hasToldOfStatus = false

  /// Runs a mesh until the task is cancelled, which is how it ends without an error.
  ///
  /// Whatever it ends by, nothing but logs is left: no process, no socket, no shared memory.
  public static func run(
    _ settings: SupervisorSettings,
    source: any MeshSource,
    onNotice notify: @escaping NoticeHandler
  ) async throws(SupervisionError) {
    let lock = try takeLock(of: settings.folder)
    let supervisor = Supervisor(settings, source, notify)
    let outcome: Result<Void, SupervisionError>
    do throws(SupervisionError) {
      try await supervisor.run()
      outcome = .success(())
    } catch {
      outcome = .failure(error)
    }
    // A cancelled task may ask nothing of Envoy any more, but it has to be ended in good order.
    await Task { await supervisor.shutDown() }.value
    lock.release()
    try outcome.get()
  }

  private static func takeLock(of folder: StateFolder) throws(SupervisionError) -> DirectoryLock {
    let lock: DirectoryLock?
    do throws(SystemError) {
      try PrivateDirectory.create(folder.path)
      lock = try DirectoryLock.take(of: folder.path, within: .zero)
    } catch {
      throw .system(error)
    }
    guard let lock else { throw .alreadyUp(processID: LocalStatus.read(from: folder)?.supervisor.identifier) }
    return lock
  }

  private init(_ settings: SupervisorSettings, _ source: any MeshSource, _ notify: @escaping NoticeHandler) {
    self.settings = settings
    self.source = source
    self.notify = notify
    commandLine = EnvoyCommandLine(program: settings.program, folder: settings.folder)
    administration = AdminClient(settings.administration)
    changes = ChangeWait(.system)
    (events, postEvent) = AsyncStream.makeStream(of: SupervisorEvent.self)
    status = LocalStatus(
      mesh: settings.folder.mesh,
      supervisor: ProcessIdentity.own ?? ProcessIdentity(identifier: 0, start: ""),
      startedAt: settings.now(),
      program: settings.program,
      administration: settings.administration.description
    )
  }

  private func run() async throws(SupervisionError) {
    do throws(SystemError) {
      try await Remains(of: settings.folder).clear()
      for directory in [settings.folder.routes, settings.folder.requests, settings.folder.socketFolder] {
        try PrivateDirectory.create(directory)
      }
    } catch {
      throw .system(error)
    }
    publish()
    try await bringUp()
    let watcher = Task { [changes, postEvent] in
      while await changes.next() { postEvent.yield(.changed) }
    }
    let clock = Task { [settings, postEvent] in
      while (try? await Task.sleep(for: settings.logInterval)) != nil { postEvent.yield(.logsDue) }
    }
    let listener = Task { [settings, postEvent] in
      guard let rereads = settings.rereads else { return }
      for await _ in rereads { postEvent.yield(.reread) }
    }
    defer { for task in [watcher, clock, listener] { task.cancel() } }
    if !changes.hasNotices { notify(.cannotWatch) }
    // What changed while Envoy started was not told of.
    postEvent.yield(.changed)
    for await event in events {
      switch event {
      case .changed:
        try await serveRequestsAndUpdate()
      case .envoyEnded: try await noteEnd()
      case .restartDue: try await startAgain()
      case .logsDue: await rotateLogs()
      case .reread:
        await reopenLogs()
        try await update()
      }
    }
  }

  /// Reads the mesh, asks to be told of changes of what was read, and translates it for this Envoy. CPU-bound.
  func readMesh() async -> Result<Translation, RefusedMesh> {
    let (source, changes, settings) = (source, changes, settings)
    return await OwnThread.run { isCancelled in
      var reading = source.read()
      // What comes to be between a look and the call for notices is seen by another look.
      for _ in 0..<8 where !isCancelled() {
        var watched = reading.tree
        watched.directories.append(settings.folder.requests)
        guard changes.add(watched) else { break }
        reading = source.read()
      }
      return reading.content.map { input in
        Translation(input, for: settings.identity, target: .standalone(settings.layout))
      }
    }
  }

  /// Writes down how the mesh is, for other commands.
  func publish() {
    status.envoys = envoys.filter { $0.status == nil }.map { .init(process: $0.identity, epoch: $0.epoch) }
    do throws(SystemError) {
      try status.write(to: settings.folder)
      hasToldOfStatus = false
    } catch {
      if !hasToldOfStatus { notify(.cannotWriteStatus(error)) }
      hasToldOfStatus = true
    }
  }

  func nextVersion() -> String {
    lastVersion += 1
    return "\(lastVersion)"
  }
}
