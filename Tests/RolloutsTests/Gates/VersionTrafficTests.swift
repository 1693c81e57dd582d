import Metrics
import Rollouts
import Testing

@Suite("The traffic of versions") struct VersionTrafficTests {
  private static let canary = RolloutVersion("new", labels: ["version": "v3"])
  private static let stable = RolloutVersion("old", labels: ["version": "v1"])

  private static func failures(
    _ telemetry: [TrafficWindow],
    _ clusters: [TrafficWindow] = [],
    canary: RolloutVersion = canary,
    stable: RolloutVersion = stable
  ) -> String {
    let windows = VersionTraffic(of: SampleReadings.host, telemetry: telemetry, clusters: clusters)
      .windows(canary: canary, stable: stable)
    return [windows.canary, windows.stable].map { reported in
      switch reported {
      case .told(let window): "\(window.failures) of \(window.requests)"
      case .missing(let reason): reason
      }
    }
    .joined(separator: "; ")
  }

  private static func window(_ version: String, _ good: UInt64, _ bad: UInt64 = 0) -> TrafficWindow {
    SampleReadings.window(version, [.successful: good, .serverError: bad])
  }

  @Test("proves that telemetry is told by the label version, and clusters by subsets")
  func names() {
    #expect(Self.failures([Self.window("v3", 3, 1), Self.window("v1", 9)]) == "1 of 4; 0 of 9")
    #expect(Self.failures([], [Self.window("new", 3, 1), Self.window("old", 9)]) == "1 of 4; 0 of 9")
    // A subset called as the other version's label is no reason to mix them up.
    let (canary, stable) = (
      RolloutVersion("v1", labels: ["version": "v3"]), RolloutVersion("v3", labels: ["version": "v1"])
    )
    let windows = [Self.window("v3", 3, 1), Self.window("v1", 9)]
    #expect(Self.failures(windows, canary: canary, stable: stable) == "1 of 4; 0 of 9")
    #expect(Self.failures([], windows, canary: canary, stable: stable) == "0 of 9; 1 of 4")
  }

  @Test("proves that requests that reached no pod count as failures of the new version")
  func lostRequests() {
    #expect(Self.failures([Self.window("v3", 3), Self.window("v1", 9), Self.window("", 0, 2)]) == "2 of 5; 0 of 9")
    #expect(Self.failures([Self.window("v1", 9), Self.window("", 0, 2)]) == "2 of 2; 0 of 9")
    // Pods without the label answer, and are neither version.
    #expect(Self.failures([Self.window("v3", 3), Self.window("v1", 9), Self.window("", 5, 2)]) == "0 of 3; 0 of 9")
  }

  @Test("proves that a version of which nothing is counted had no requests where the other one is counted")
  func idle() {
    #expect(Self.failures([Self.window("v1", 9)]) == "0 of 0; 0 of 9")
    #expect(Self.failures([], [Self.window("old", 9)]) == "no proxy has a cluster of subset new; 0 of 9")
  }

  @Test("proves that what nobody counts, or counts without telling versions apart, is missing")
  func missing() {
    let nobody = "nobody tells of requests to \(SampleReadings.host)"
    #expect(Self.failures([]) == "\(nobody); \(nobody)")
    let other = TrafficWindow(
      .outbound(TrafficDestination(host: "a", subset: "v3")),
      seconds: 1,
      counts: [.successful: 1]
    )
    let inbound = TrafficWindow(.inbound(TrafficDestination(host: SampleReadings.host)), seconds: 1, counts: [:])
    #expect(Self.failures([other, inbound], [inbound]) == "\(nobody); \(nobody)")
    let unlabelled = RolloutVersion("new", labels: ["track": "canary"])
    #expect(
      Self.failures([Self.window("v1", 9)], canary: unlabelled) == """
        telemetry tells versions apart by the label version, which subset new has not of its own; \
        telemetry tells versions apart by the label version, which subset old has not of its own
        """
    )
    #expect(
      Self.failures([Self.window("v1", 9)], [Self.window("new", 1), Self.window("old", 2)], canary: unlabelled)
        == "0 of 1; 0 of 2"
    )
  }
}
