import ProxyConfig
import System

extension Supervisor {
  /// Why files did not come into force.
  private enum Failure: Error {
    case refused(Refusal)
    /// The Envoy ended, and what is wanted is tried again with the next.
    case ended
    case cancelled
  }

  /// Puts in force what the directory says now, if it is anything else than what is in force.
  func update() async throws(SupervisionError) {
    guard let inForce, !awaitsRestart, envoys.last?.status == nil else { return }
    let began = ContinuousClock.now
    switch await readMesh() {
    case .failure(let error): refuse(error.refusal, nil)
    case .success(let translation):
      let files = ConfigurationFiles(translation)
      let plan = UpdatePlan(from: inForce.files, to: files)
      guard !plan.isEmpty else { return mend() }
      // Envoy said no to the same before.
      if let refused, refused.files == files, refused.refusal.party == .envoy { return }
      try await apply(plan, Wanted(translation: translation, files: files, began: began))
    }
  }

  /// What is to be in force.
  private struct Wanted {
    let translation: Translation
    let files: ConfigurationFiles
    let began: ContinuousClock.Instant
  }

  private func apply(_ plan: UpdatePlan, _ wanted: Wanted) async throws(SupervisionError) {
    guard let former = inForce else { return }
    do throws(SupervisionError) {
      if plan.needsCheck {
        let known = Set(ports(of: former.translation).map(\.number))
        try checkPorts(ports(of: wanted.translation).filter { !known.contains($0.number) })
        if let refusal = try await objection(to: wanted.translation) { return refuse(refusal, wanted.files) }
      }
    } catch {
      return try refuse(error)
    }
    var changed = former
    do throws(Failure) { try await take(plan, &changed, wanted.translation) } catch {
      switch error {
      case .cancelled: return
      case .ended: return isDiskAhead = true
      case .refused(let refusal):
        refuse(refusal, wanted.files)
        // Nobody tells when a disk has room again.
        if refusal.party == .system { tryAgainLater() }
        return try await restore(former, from: changed)
      }
    }
    changed.translation = wanted.translation
    changed.files = wanted.files
    inForce = changed
    refused = nil
    status.refusal = nil
    note(changed)
    publish()
    notify(.changed(change(former, wanted, plan)))
  }

  /// Takes the steps of a plan; `state` is what is on the disk, whatever comes.
  private func take(
    _ plan: UpdatePlan,
    _ state: inout InForce,
    _ translation: Translation
  ) async throws(Failure) {
    var log = LogTail(of: settings.folder.envoyLog)
    for step in plan.steps {
      switch step {
      case .write(let file):
        do throws(SystemError) { state.versions[file.kind] = try write(file) } catch {
          throw .refused(Refusal(by: .system, [Complaint("cannot \(error)")]))
        }
        state.files = state.files.replacing(file)
      case .remove(let kind):
        // Nothing reads it, so that it may as well stay.
        try? AtomicFile.remove(settings.folder.file(kind), isDurable: false)
        state.files = state.files.removing(kind)
        state.versions[kind] = nil
      case .accepted(let kinds):
        switch await acceptance(of: state.versions.filter { kinds.contains($0.key) }) {
        case .accepted: break
        case .ended: throw .ended
        case .cancelled: throw .cancelled
        case .silent:
          throw .refused(Refusal(by: .envoy, [Complaint("Envoy did not say in time whether it takes the change")]))
        case .rejected(let kind):
          throw .refused(await refusal(of: kind, translation, await rejection(in: &log)))
        }
      }
    }
  }

  /// What Envoy logged when it refused a file, which it does right after it has counted it.
  private func rejection(in log: inout LogTail) async -> String? {
    var patience = Patience(.seconds(2))
    repeat {
      if let message = EnvoyMessage.rejection(in: log.text()) { return message }
    } while await patience.goesOn()
    return nil
  }

  /// Puts in force again what was, after a part of something else was refused.
  private func restore(_ former: InForce, from state: InForce) async throws(SupervisionError) {
    var files = state.files
    // What is on the disk was perhaps taken in part, so that it counts as other than it is.
    files.clusters = ResourceFile(kind: .clusters, resources: [])
    files.listeners = ResourceFile(kind: .listeners, resources: [])
    let isWhole = state.files.clusters == former.files.clusters && state.files.listeners == former.files.listeners
    let plan = UpdatePlan(from: isWhole ? state.files : files, to: former.files)
    var restored = state
    do throws(Failure) { try await take(plan, &restored, former.translation) } catch {
      switch error {
      case .cancelled: return
      case .ended: return isDiskAhead = true
      // What Envoy has taken holds, and what it has not is tried again.
      case .refused(let refusal) where refusal.party == .system: return inForce = restored
      case .refused:
        inForce = former
        return try await startFromNothing(former)
      }
    }
    restored.files = former.files
    restored.translation = former.translation
    inForce = restored
  }

  /// Starts another Envoy in the place of one that does not take what it had.
  func startFromNothing(_ wanted: InForce) async throws(SupervisionError) {
    isDiskAhead = true
    inForce = try await started(wanted)
    status.restarts += 1
    publish()
    if let envoy = envoys.last { notify(.envoyStarted(processID: envoy.identity.identifier)) }
  }

  private func change(_ former: InForce, _ wanted: Wanted, _ plan: UpdatePlan) -> SupervisorNotice.Change {
    let known = former.files.routesByKind
    return SupervisorNotice.Change(
      revision: status.configuration.revision,
      duration: wanted.began.duration(to: .now),
      wasChecked: plan.needsCheck,
      routes: wanted.translation.routes.map(\.name).filter { name in
        let file = wanted.files.routes.first { $0.resources.first?.name == name }
        return file.map { known[$0.kind] != $0 } ?? false
      },
      changesClusters: former.files.clusters != wanted.files.clusters,
      changesListeners: former.files.listeners != wanted.files.listeners
    )
  }

  // MARK: What is refused

  /// Keeps what is in force, and tells why.
  private func refuse(_ refusal: Refusal, _ files: ConfigurationFiles?) {
    let isNew = refused?.refusal != refusal
    refused = (files, refusal)
    status.refusal = refusal
    guard isNew else { return }
    publish()
    notify(.refused(refusal))
  }

  /// Keeps what is in force for an error that a person can do something about.
  private func refuse(_ error: SupervisionError) throws(SupervisionError) {
    switch error {
    case .portInUse(let port, let purpose):
      refuse(Refusal(by: .system, [Complaint("port \(port) is in use, which \(purpose) needs")]), nil)
      tryAgainLater()
    case .system(let error):
      refuse(Refusal(by: .system, [Complaint("cannot \(error)")]), nil)
      tryAgainLater()
    default: throw error
    }
  }

  /// The directory says again what is in force.
  private func mend() {
    guard refused != nil else { return }
    refused = nil
    status.refusal = nil
    publish()
    notify(.mended)
  }

  /// Looks again in a while at what nobody tells of, such as a port that is free again.
  private func tryAgainLater() {
    Task { [postEvent] in
      if (try? await Task.sleep(for: .seconds(2))) != nil { postEvent.yield(.changed) }
    }
  }
}
