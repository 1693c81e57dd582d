/// What one proxy told at one moment.
public struct ProxyReading: Hashable, Sendable {
  /// What Envoy counts by itself.
  public var envoy: [TrafficSubject: TrafficReading]
  /// What the telemetry of Istio counts within it.
  public var istio: [TrafficSubject: TrafficReading]
  /// For how many seconds it has run, across hot restarts; nil where it does not tell.
  public var uptime: UInt64?

  /// Makes a reading.
  public init(
    envoy: [TrafficSubject: TrafficReading] = [:],
    istio: [TrafficSubject: TrafficReading] = [:],
    uptime: UInt64? = nil
  ) {
    self.envoy = envoy
    self.istio = istio
    self.uptime = uptime
  }

  /// What came since an earlier reading of the same proxy, in order.
  ///
  /// A subject or a counter that was not there before had counted nothing. Where counters of Istio's telemetry and of
  /// Envoy's clusters tell of the same service, the first are taken: they alone see requests that Envoy answered itself
  /// and the status of gRPC. Connections are known to Envoy alone.
  ///
  /// - Parameter seconds: how much time is between the two.
  public func windows(since before: ProxyReading, seconds: Double) -> [TrafficWindow] {
    let hasRestarted = uptime.flatMap { now in before.uptime.map { now < $0 } } ?? false
    let own = Self.windows(from: before.envoy, to: envoy, seconds, hasRestarted)
    let told = Self.windows(from: before.istio, to: istio, seconds, hasRestarted)
    return told.isEmpty ? own : Self.resolved(own, told)
  }

  private static func windows(
    from before: [TrafficSubject: TrafficReading],
    to after: [TrafficSubject: TrafficReading],
    _ seconds: Double,
    _ hasRestarted: Bool
  ) -> [TrafficWindow] {
    after
      .map { subject, reading in
        window(of: subject, from: before[subject] ?? TrafficReading(), to: reading, seconds, hasRestarted)
      }
      .sorted { $0.subject < $1.subject }
  }

  /// A cluster that was taken away and put back counts anew, all its counters at once.
  private static func window(
    of subject: TrafficSubject,
    from before: TrafficReading,
    to after: TrafficReading,
    _ seconds: Double,
    _ hasRestarted: Bool
  ) -> TrafficWindow {
    let hasShrunk = before.counters.contains { counter, count in (after.counters[counter] ?? 0) < count }
    let beganAnew = hasRestarted || hasShrunk
    return TrafficWindow(
      subject,
      seconds: seconds,
      counts: Dictionary(
        uniqueKeysWithValues: after.counters.map { counter, count in
          let start = before.counters[counter] ?? 0
          return (counter, CounterIncrease(from: start, to: count, hasRestarted: beganAnew).amount)
        }
      ),
      openConnections: after.openConnections,
      latency: after.latency.since(before.latency, hasRestarted: hasRestarted),
      sawReset: beganAnew && !before.counters.isEmpty
    )
  }

  private static func resolved(_ own: [TrafficWindow], _ told: [TrafficWindow]) -> [TrafficWindow] {
    var told = told
    var rest: [TrafficWindow] = []
    for window in own {
      let rivals = told.indices.filter { window.subject.isSameService(as: told[$0].subject) }
      guard !rivals.isEmpty else {
        rest.append(window)
        continue
      }
      let subset = window.subject.destination?.subset
      if let twin = rivals.first(where: { told[$0].subject.destination?.subset == subset })
        ?? (rivals.count == 1 ? rivals.first : nil)
      {
        told[twin] = told[twin].takingConnections(of: window)
      }
    }
    return (rest + told).sorted { $0.subject < $1.subject }
  }
}

extension TrafficSubject {
  /// Whether both are the same service in the same direction; of its own workload Envoy knows the port alone.
  fileprivate func isSameService(as other: TrafficSubject) -> Bool {
    switch (self, other) {
    case (.outbound(let own), .outbound(let told)): own.host == told.host
    case (.inbound(let own), .inbound(let told)): own.host.isEmpty || own.host == told.host
    default: false
    }
  }
}
