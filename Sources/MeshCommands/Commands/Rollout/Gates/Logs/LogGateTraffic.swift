import AccessLogging
import Analysis
import Metrics
import Output
import Rollouts

/// The traffic of a service as access logs tell it.
///
/// Lines of clients count, as the proxies of clients do: a server does not see what never arrived. A request that is sent
/// again is one, with what came of it at last. Connections that are none of HTTP, and requests whose callers left before an
/// answer, are neither good nor bad.
struct LogGateTraffic: GateTraffic {
  private let versions: GatedVersions
  private var logs: any GateLogs
  private var parser = AccessLogParser()
  private var entry = AccessLogEntry()
  private var summary = Self.emptySummary
  /// Lines of access logs, and those that say where their requests were sent.
  private var lines = (all: 0, sent: 0)
  private var start = ContinuousClock.now
  private var trouble: CommandError?

  init(of versions: GatedVersions, _ logs: any GateLogs) {
    self.versions = versions
    self.logs = logs
  }

  func probe() async throws(CommandError) { try await logs.probe() }

  mutating func begin() async {
    (summary, lines, trouble, start) = (Self.emptySummary, (0, 0), nil, .now)
    do throws(CommandError) { try await logs.begin() } catch { trouble = error }
  }

  mutating func window() async throws(CommandError) -> VersionTraffic {
    if let trouble { throw trouble }
    var (summary, parser, entry, lines) = (summary, parser, entry, lines)
    try await logs.read { line in
      guard parser.parse(line, into: &entry) else { return }
      lines.all += 1
      if entry.has(.upstreamCluster) { lines.sent += 1 }
      guard entry.has(.method), let status = entry.number(of: .responseCode, in: line), status > 0 else { return }
      summary.add(entry, in: line)
    }
    (self.summary, self.parser, self.entry, self.lines) = (summary, parser, entry, lines)
    guard lines.all > 0 else { throw .noAccessLog }
    guard lines.sent > 0 else { throw .noClusters }
    return VersionTraffic(of: versions.host.name, telemetry: [], clusters: windows())
  }

  /// Hosts and subsets, each line by itself.
  private static var emptySummary: AccessLogSummary { AccessLogSummary(by: [.subset], countsHopsOnce: false) }

  /// A version that no line names had no requests, where there are lines at all.
  private mutating func windows() -> [TrafficWindow] {
    let seconds = (ContinuousClock.now - start).inSeconds
    let rows = summary.report().rows.filter { $0.texts.first == versions.host.name }
    let subsets = [versions.stable.subset, versions.canary.subset]
    let idle = subsets.filter { subset in !rows.contains { $0.texts.last == subset } }
    return rows.map { $0.window(seconds) }
      + idle.map { subset in
        let destination = TrafficDestination(host: versions.host.name, subset: subset)
        return TrafficWindow(.outbound(destination), seconds: seconds, counts: [:])
      }
  }
}

extension AccessLogRow {
  /// What was sent to the host and the subset that its lines have in common.
  fileprivate func window(_ seconds: Double) -> TrafficWindow {
    let destination = TrafficDestination(host: texts.first ?? "", subset: texts.last ?? "")
    let classes: [(TrafficCounter, Int)] = [
      (.informational, 1), (.successful, 2), (.redirection, 3), (.clientError, 4), (.serverError, 5),
    ]
    let buckets = tally.durations.buckets.map { values, count in
      LatencyBucket(lower: Double(values.lowerBound), upper: Double(values.upperBound), count: count)
    }
    return TrafficWindow(
      .outbound(destination),
      seconds: seconds,
      counts: Dictionary(classes.map { ($0, UInt64(clamping: tally.requests(ofClass: $1))) }) { first, _ in first },
      latency: buckets.isEmpty ? .noData : .measured(LatencyDistribution(buckets))
    )
  }
}

extension CommandError {
  /// Nothing was written to the access log of any proxy.
  fileprivate static var noAccessLog: CommandError {
    .notFound("no line of an access log came: nothing was asked of the mesh, or its access logs are off", next: nil)
  }

  /// The format of the logs may leave it out.
  fileprivate static var noClusters: CommandError {
    .notFound("no line of the access logs says which cluster its request was sent to", next: nil)
  }
}
