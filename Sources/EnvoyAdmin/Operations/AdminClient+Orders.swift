import HTTP

extension AdminClient {
  /// Which listeners are drained.
  public enum DrainScope: Hashable, Sendable {
    /// All.
    case all
    /// Those that take traffic for this workload.
    case inbound
  }

  /// Makes the Envoy end its connections little by little.
  ///
  /// - Parameter isGraceful: listeners are closed only after the drain time of its command line.
  public func drainListeners(_ scope: DrainScope, isGraceful: Bool) async throws(AdminError) {
    let graceful = isGraceful ? [HTTPURL.Parameter("graceful", "")] : []
    let inbound = scope == .inbound ? [HTTPURL.Parameter("inboundonly", "")] : []
    _ = try await post(AdminPage(["drain_listeners"], graceful + inbound))
  }

  /// Makes it tell balancers to send nothing more, and end connections after their next answer.
  public func failHealthChecks() async throws(AdminError) { _ = try await post(AdminPage(["healthcheck", "fail"])) }

  /// Undoes `failHealthChecks`.
  public func passHealthChecks() async throws(AdminError) { _ = try await post(AdminPage(["healthcheck", "ok"])) }

  /// Ends it.
  public func quit() async throws(AdminError) { _ = try await post(AdminPage(["quitquitquit"])) }

  /// Sets all counters to zero.
  public func resetCounters() async throws(AdminError) { _ = try await post(AdminPage(["reset_counters"])) }

  /// Makes it open its log files again, after they were moved.
  public func reopenLogs() async throws(AdminError) { _ = try await post(AdminPage(["reopen_logs"])) }

  /// Sets a value of its runtime; an empty value takes the setting back.
  public func setRuntimeValue(_ value: String, of name: String) async throws(AdminError) {
    _ = try await post(AdminPage(["runtime_modify"], [HTTPURL.Parameter(name, value)]))
  }
}
