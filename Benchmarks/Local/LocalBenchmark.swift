import Foundation

/// How soon an edited manifest is in force in the Envoy of a local mesh, under load; by wall clock, since Envoy and the
/// disk are most of it.
enum LocalBenchmark {
  private static let changes = 200
  private static let clusterChanges = 30
  private static let rate = 500
  /// The milliseconds that a change of weights may take, and one of clusters, about which Envoy is asked before.
  private static let (weightLimit, clusterLimit) = (25.0, 150.0)
  private static let host = "reviews:9080"
  private static let limit = Duration.seconds(60)

  static func report(_ options: Options, _ workspace: Workspace) throws -> Report {
    guard let mesh = try BenchmarkedMesh(try workspace.meshctl(options), in: workspace) else {
      return Report(absent: ["a mesh on this machine: envoy (MESHCTL_ENVOY names one)"])
    }
    defer { _ = try? mesh.run(["down"]) }
    let load = SteadyLoad(port: mesh.port, host: host, rate: rate, connections: 4)
    let weights = try shiftWeights(of: mesh)
    let clusters = try changeClusters(of: mesh)
    let tally = load.stop()
    var report = Report()
    report.measurements =
      measurements("\(changes) changes of weights", weights, limit: weightLimit)
      + measurements("\(clusterChanges) changes of clusters", clusters, limit: clusterLimit)
    report.measurements.append(
      Measurement(
        "\(tally.count) requests, \(rate)/s",
        "failed, with a restart and a refusal",
        unit: "requests",
        best: Double(tally.failed),
        median: Double(tally.failed),
        [Comparison(to: "request", Double(tally.failed), .atMost(bar: 0))]
      )
    )
    return report
  }

  private static func measurements(_ input: String, _ seconds: [Double], limit: Double) -> [Measurement] {
    func compared(_ seconds: Double) -> [Comparison] {
      [Comparison(to: "\(Int(limit)) ms", seconds * 1e3 / limit, .atMost(bar: 1))]
    }
    let samples = Samples(seconds)
    let rare = [("99 of 100", 0.99), ("the slowest", 1)].map { name, share in
      let value = Samples.quantile(share, of: seconds)
      return Measurement(
        input,
        "rename to in force, \(name)",
        unit: "ms",
        best: value * 1e3,
        median: value * 1e3,
        [Comparison(to: "\(Int(limit)) ms", value * 1e3 / limit)]
      )
    }
    return [Measurement(input, "rename to in force", milliseconds: samples, compared(samples.median))] + rare
  }

  /// Shifts everything between two versions, with a takeover by a new Envoy and a manifest that is refused in between.
  private static func shiftWeights(of mesh: BenchmarkedMesh) throws -> [Double] {
    let name = "virtualservices.yaml"
    let text = try mesh.text(of: name)
    let connection = LoopbackConnection(to: .port(mesh.port))
    return try (0..<changes).map { change in
      let version = change % 2 == 0 ? "v3" : "v1"
      let wanted = ManifestShift.all(to: version, in: text)
      if change == changes * 3 / 10, try mesh.run(["restart"]).status != 0 {
        throw BenchmarkError("no new Envoy has taken over")
      }
      if change == changes / 2 {
        _ = try mesh.replace(name, by: wanted.replacingOccurrences(of: "  hosts:", with: "  hosst:"))
        try wait { try mesh.run(["status"]).status == 3 }
      }
      let start = try mesh.replace(name, by: wanted)
      try wait { connection.get(host: host)?.body.contains(version) ?? false }
      let seconds = start.duration(to: .now) / .seconds(1)
      // Changes that come at once are taken together: each is to be one by itself.
      usleep(.random(in: 30_000..<60_000))
      return seconds
    }
  }

  /// Changes a limit of clusters, which Envoy is asked about before.
  private static func changeClusters(of mesh: BenchmarkedMesh) throws -> [Double] {
    let name = "destinationrules.yaml"
    let text = try mesh.text(of: name)
    let administration = LoopbackConnection(to: .socket(try mesh.administration()))
    func version() -> String? {
      administration.get("/stats?filter=cluster_manager.cds.version_text", host: "envoy")?.body
    }
    return try (0..<clusterChanges).map { change in
      let known = version()
      let pool = "  trafficPolicy: {connectionPool: {tcp: {maxConnections: \(1_000 + change)}}}\n"
      let start = try mesh.replace(
        name,
        by: text.replacingOccurrences(of: "  host: reviews\n", with: "  host: reviews\n" + pool)
      )
      try wait { version().map { $0 != known } ?? false }
      let seconds = start.duration(to: .now) / .seconds(1)
      usleep(100_000)
      return seconds
    }
  }

  private static func wait(until condition: () throws -> Bool) throws {
    let end = ContinuousClock.now + limit
    while try !condition() {
      guard ContinuousClock.now < end else { throw BenchmarkError("a change is not in force after \(limit)") }
      usleep(500)
    }
  }
}
