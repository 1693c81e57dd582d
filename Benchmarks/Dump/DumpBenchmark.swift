import Foundation

/// Listing what a large configuration dump holds, by whole processes of the release meshctl and of jq.
enum DumpBenchmark {
  private static let clusters = 10_000

  /// What is listed, and the filter with which jq extracts the same.
  private static let lists = [
    (
      subcommand: "cluster",
      filter:
        ".configs[].dynamic_active_clusters[]?.cluster | [.name, .type, .metadata.filter_metadata.istio.config] | @tsv"
    ),
    (
      subcommand: "eds",
      filter: ".configs[].dynamic_endpoint_configs[]?.endpoint_config | .cluster_name as $name | .endpoints[] "
        + "| .locality as $place | .lb_endpoints[] | [.endpoint.address.socket_address.address, "
        + ".endpoint.address.socket_address.port_value, .health_status, $place.region, $place.zone, $name] | @tsv"
    ),
  ]

  static func report(_ options: Options, _ workspace: Workspace) throws -> Report {
    let binary = try workspace.meshctl(options)
    let file = workspace.directory.appendingPathComponent("config_dump.json")
    let size = try GeneratedProxyDump.write(clusters: clusters, to: file)
    let rounds = min(options.rounds, 5)
    let input = "dump of \(clusters) clusters, \(Report.number(Double(size) / 1e6)) MB"
    var report = Report()
    for (subcommand, filter) in lists {
      let command = [binary, "proxy-config", subcommand, "-f", file.path]
      let ours = try (0..<rounds).map { _ in try SpawnedProcess.run(command) }
      let wall = Samples(ours.map(\.wall))
      let memory = Double(ours.map(\.peak).max() ?? 0) / Double(size)
      var comparisons = [Comparison(to: "size of the file in memory", memory, .atMost(bar: 2))]
      if let jq = try? (0..<2).map({ _ in try SpawnedProcess.run(["/usr/bin/env", "jq", "-r", filter, file.path]) }) {
        let theirs = Samples(jq.map(\.wall))
        comparisons.append(Comparison(to: "speed of jq", theirs.best / wall.best, .atLeast(bar: 3, aim: nil)))
        report.measurements.append(Measurement(input, "\(subcommand) by jq, whole process", milliseconds: theirs))
      } else {
        report.absent.append("jq")
      }
      report.measurements.append(
        Measurement(input, "proxy-config \(subcommand), whole process", milliseconds: wall, comparisons)
      )
    }
    return report
  }
}
