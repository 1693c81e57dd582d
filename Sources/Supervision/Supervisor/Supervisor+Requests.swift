import EnvoyAdmin
import System

extension Supervisor {
  /// Serves what is asked for and puts in force what the directory says; the file of a request goes when it is done.
  func serveRequestsAndUpdate() async throws(SupervisionError) {
    // Read before the directory: what was asked for is answered for the directory as it was then, or later.
    let names = (try? PrivateDirectory.names(in: settings.folder.requests)) ?? []
    let requests = names.compactMap(SupervisorRequest.init)
    if requests.contains(.restart) {
      if let reason = try await takeOver() {
        notify(.takeoverFailed(reason))
        let answer = Path.join(settings.folder.requests, SupervisorRequest.restartAnswer)
        try? AtomicFile.write(Array(reason.utf8), to: answer, newFilePermissions: 0o600, isDurable: false)
      }
    }
    try await update()
    for request in requests {
      try? AtomicFile.remove(Path.join(settings.folder.requests, request.name), isDurable: false)
    }
  }

  /// Has a new Envoy take over, while requests go on; one that cannot is replaced by a start from nothing. Why it did
  /// not; nil when it did.
  private func takeOver() async throws(SupervisionError) -> String? {
    guard let inForce, let serving = envoys.last, serving.status == nil else { return "no Envoy runs just now" }
    // An Envoy that ends while it takes over leaves the shared memory so that none can ever take over again.
    if let refusal = try await objection(to: inForce.translation) {
      return refusal.complaints.map(\.description).joined(separator: "; ")
    }
    let epoch = serving.epoch + 1
    let counts = try? await ProxyVersions(administration).refusals(Array(inForce.versions.keys))
    do throws(SystemError) {
      try writeBootstrap(epoch: epoch)
      try launch(epoch: epoch)
    } catch {
      return "cannot \(error)"
    }
    publish()
    // The new one goes on with the counts of the old one.
    if let counts { refusalCounts = counts }
    if await hasTakenOver(epoch), case .accepted = await acceptance(of: inForce.versions), let envoy = envoys.last {
      try? AtomicFile.remove(settings.folder.bootstrap(serving.epoch), isDurable: false)
      publish()
      notify(.tookOver(processID: envoy.identity.identifier, epoch: epoch))
      return nil
    }
    guard !Task.isCancelled else { return "the mesh is being ended" }
    try await startFromNothing(inForce)
    return "the new Envoy did not serve; another was started from nothing"
  }

  private func hasTakenOver(_ epoch: Int) async -> Bool {
    var patience = Patience(settings.patience)
    repeat {
      guard envoys.last?.status == nil else { return false }
      if let info = try? await administration.serverInfo(), info.epoch == epoch, info.state == .live { return true }
    } while await patience.goesOn()
    return false
  }
}
