import EnvoyAdmin
import System

extension Supervisor {
  /// Waits until Envoy has taken files under these versions, or refused one of them.
  func acceptance(of versions: [ResourceFile.Kind: String]) async -> Acceptance {
    let statistics = ProxyVersions(administration)
    let kinds = Array(versions.keys)
    var patience = Patience(settings.patience)
    repeat {
      guard let envoy = envoys.last, envoy.status == nil else { return .ended }
      // Until Envoy listens, and when it ends, there is no answer.
      do throws(AdminError) {
        let accepted = try await statistics.accepted(kinds)
        if versions.allSatisfy({ accepted[$0.key] == $0.value }) {
          // Routes wait for nothing.
          let mayWait = versions.keys.contains { $0 == .clusters || $0 == .listeners }
          return mayWait ? await warmth(statistics) : .accepted
        }
        let refusals = try await statistics.refusals(kinds)
        for (kind, count) in refusals where count > refusalCounts[kind, default: 0] {
          refusalCounts.merge(refusals) { _, new in new }
          return .rejected(kind)
        }
      } catch {
        if error == .cancelled { return .cancelled }
      }
    } while await patience.goesOn()
    return Task.isCancelled ? .cancelled : .silent
  }

  /// Waits until what was accepted is ready for requests. What asks DNS may never be, and the rest goes on without it.
  private func warmth(_ statistics: ProxyVersions) async -> Acceptance {
    var patience = Patience(.seconds(5))
    repeat {
      guard let envoy = envoys.last, envoy.status == nil else { return .ended }
      if let isWarming = try? await statistics.isWarming(), !isWarming { return .accepted }
    } while await patience.goesOn()
    return Task.isCancelled ? .cancelled : .accepted
  }

  /// Writes a file in place of its predecessor; its version.
  func write(_ file: ResourceFile) throws(SystemError) -> String {
    let version = nextVersion()
    try AtomicFile.write(
      file.bytes(version: version),
      to: settings.folder.file(file.kind),
      newFilePermissions: 0o600,
      isDurable: false
    )
    return version
  }
}
