import EnvoyAdmin
import System

extension Supervisor {
  /// Lets Envoy finish what it has begun, ends it, and removes everything but logs.
  func shutDown() async {
    status.phase = .stopping
    let running = envoys.filter { $0.status == nil }
    if !running.isEmpty {
      publish()
      await drain()
    }
    for envoy in running { await envoy.end(within: .seconds(5)) }
    try? Remains(of: settings.folder).removeFiles()
  }

  /// Closes the listeners, and waits for the requests and connections that are under way.
  private func drain() async {
    guard inForce != nil, (try? await administration.drainListeners(.all, isGraceful: false)) != nil else { return }
    let selection = StatisticsSelection(
      filter: #"^(http\..*\.downstream_rq_active|tcp\..*\.downstream_cx_active)$"#,
      kind: .gauges
    )
    var patience = Patience(.seconds(Int64(EnvoyCommandLine.drainTime)))
    repeat {
      guard let active = try? await administration.statistics(selection).numbers else { return }
      // The question itself is a request under way.
      if active.allSatisfy({ $0.value == 0 || $0.key.hasPrefix("http.admin.") }) { return }
    } while await patience.goesOn()
  }
}
