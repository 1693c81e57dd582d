import EnvoyAdmin

extension Supervisor {
  /// Begins logs anew that have grown too long. One that cannot be, as on a full disk, is tried again the next time.
  func rotateLogs() async {
    let folder = settings.folder
    let requests = LogRotation(folder.accessLog)
    if requests.isBeyond(settings.logLimit), (try? requests.move()) != nil { awaitsReopening = true }
    if awaitsReopening { await reopenLogs() }
    // What a process has as its standard streams it cannot open anew.
    for log in [folder.envoyLog, folder.supervisorLog].map(LogRotation.init) where log.isBeyond(settings.logLimit) {
      try? log.copy()
    }
  }

  /// Has Envoy open the log of requests anew; while it cannot be asked, it goes on with the one that it has.
  func reopenLogs() async {
    do throws(AdminError) {
      try await administration.reopenLogs()
      awaitsReopening = false
    } catch {
      awaitsReopening = true
    }
  }
}
