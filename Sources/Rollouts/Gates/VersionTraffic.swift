public import Metrics

/// What clients sent to the versions of a service in a window, as two kinds of counters tell it.
///
/// Clients count, and not servers, who never see the requests that did not arrive.
public struct VersionTraffic: Hashable, Sendable {
  private let host: String
  private let telemetry: [TrafficWindow]
  private let clusters: [TrafficWindow]

  /// Takes the windows of a service's host and leaves all others aside.
  ///
  /// - Parameters:
  ///   - telemetry: what Istio's telemetry counts, whose subsets are the versions of pods.
  ///   - clusters: what Envoy counts of its clusters, whose subsets are those of DestinationRules.
  public init(of host: String, telemetry: [TrafficWindow], clusters: [TrafficWindow]) {
    self.host = host
    self.telemetry = telemetry.filter { Self.isOutbound($0, to: host) }
    self.clusters = clusters.filter { Self.isOutbound($0, to: host) }
  }

  /// What was sent to the new version and to the old one.
  ///
  /// Telemetry goes first, since it knows the status of gRPC. It has no version for a request that reached no pod: while
  /// a rollout moves requests to the new version, those that all failed without one are taken to be for that.
  public func windows(
    canary: RolloutVersion,
    stable: RolloutVersion
  ) -> (canary: Reported<TrafficWindow>, stable: Reported<TrafficWindow>) {
    guard let new = canary.telemetryName, let old = stable.telemetryName, new != old, !telemetry.isEmpty else {
      return (clusterWindow(of: canary), clusterWindow(of: stable))
    }
    let window = telemetryWindow(of: new)
    return (.told(lost.map { window.merged(with: $0) } ?? window), .told(telemetryWindow(of: old)))
  }

  /// The requests that reached no pod.
  private var lost: TrafficWindow? {
    let unknown = TrafficWindow.joined(telemetry.filter { $0.subject.destination?.subset == "" })
    // Pods without the label have no version either, but they answer.
    return unknown.flatMap { $0.requests > 0 && $0[.serverError] == $0.requests ? $0 : nil }
  }

  /// A version of which nothing is counted had no requests, where others of its service are counted.
  private func telemetryWindow(of version: String) -> TrafficWindow {
    TrafficWindow.joined(telemetry.filter { $0.subject.destination?.subset == version })
      ?? TrafficWindow(
        .outbound(TrafficDestination(host: host, subset: version)),
        seconds: telemetry.map(\.seconds).max() ?? 0,
        counts: [:]
      )
  }

  private func clusterWindow(of version: RolloutVersion) -> Reported<TrafficWindow> {
    if let window = TrafficWindow.joined(clusters.filter { $0.subject.destination?.subset == version.subset }) {
      return .told(window)
    }
    if clusters.isEmpty, telemetry.isEmpty { return .missing("nobody tells of requests to \(host)") }
    return .missing(
      clusters.isEmpty
        ? "telemetry tells versions apart by the label version, which subset \(version.subset) has not of its own"
        : "no proxy has a cluster of subset \(version.subset)"
    )
  }

  private static func isOutbound(_ window: TrafficWindow, to host: String) -> Bool {
    guard case .outbound(let destination) = window.subject else { return false }
    return destination.host == host
  }
}

extension TrafficWindow {
  /// The traffic of all windows as one; nil of none.
  fileprivate static func joined(_ windows: [TrafficWindow]) -> TrafficWindow? {
    windows.dropFirst().reduce(windows.first) { $0?.merged(with: $1) }
  }
}
