import AccessLogging
import Metrics
import Output

extension AccessLogReport {
  /// The report for programs; keys may be added, never renamed.
  var payload: JSONValue { .object(members) }

  /// `total`, `groups`, `windows` and what the lines were.
  var members: [JSONValue.Member] {
    [
      JSONValue.Member("by", .array(groupings.map { .string($0.rawValue) })),
      JSONValue.Member("from", starts.map { .string(LogTime.shortText($0.lowerBound)) } ?? .null),
      JSONValue.Member("to", starts.map { .string(LogTime.shortText($0.upperBound)) } ?? .null),
      JSONValue.Member("seconds", seconds.map { .double($0) } ?? .null),
      JSONValue.Member("total", .object(total.members(in: seconds))),
      JSONValue.Member("groups", .array(rows.map { $0.payload(groupings, in: seconds) })),
      JSONValue.Member("windowSeconds", windowSeconds.map { .double($0) } ?? .null),
      JSONValue.Member("windows", .array(windows.map { .object(members(of: $0)) })),
      JSONValue.Member("crowdedPaths", .integer(Int64(crowdedPositions))),
    ]
  }

  /// A span of time for programs.
  func members(of window: Window) -> [JSONValue.Member] {
    [
      JSONValue.Member("start", .string(LogTime.shortText(window.start))),
      JSONValue.Member("total", .object(window.total.members(in: windowSeconds))),
      JSONValue.Member("groups", .array(window.rows.map { $0.payload(groupings, in: windowSeconds) })),
    ]
  }

  private var windowSeconds: Double? { interval.map { Double($0) / 1e9 } }
}

extension AccessLogRow {
  fileprivate func payload(_ groupings: [AccessLogGrouping], in seconds: Double?) -> JSONValue {
    let keys = groupings.flatMap(\.keys)
    let group = zip(keys, texts).map { JSONValue.Member($0, $1.isEmpty ? .null : .string($1)) }
    let head = [JSONValue.Member("group", .object(group)), JSONValue.Member("rest", .bool(isRest))]
    return .object(head + members(in: seconds))
  }

  fileprivate func members(in seconds: Double?) -> [JSONValue.Member] {
    let rate = seconds.flatMap { $0 > 0 ? Double(tally.requests) / $0 : nil }
    let classes = (0...5).map { JSONValue.Member($0 == 0 ? "none" : "\($0)xx", count(tally.requests(ofClass: $0))) }
    let statuses = tally.statuses.counted.map { JSONValue.Member("\($0.key)", count($0.count)) }
    return [
      JSONValue.Member("requests", count(tally.requests)),
      JSONValue.Member("connections", count(tally.connections)),
      JSONValue.Member("failures", count(tally.failures)),
      JSONValue.Member("success", success.ratio.map { .double($0) } ?? .null),
      JSONValue.Member("requestsPerSecond", rate.map { .double($0) } ?? .null),
      JSONValue.Member("latency", latency),
      JSONValue.Member("classes", .object(classes)),
      JSONValue.Member("statuses", .object(statuses)),
      JSONValue.Member("flags", .object(flags.map { JSONValue.Member($0.name, count($0.count)) })),
      JSONValue.Member("bytesReceived", count(tally.bytesReceived)),
      JSONValue.Member("bytesSent", count(tally.bytesSent)),
    ]
  }

  private func count(_ number: Int) -> JSONValue { .integer(Int64(number)) }

  /// Milliseconds; the bounds tell how far off they can be.
  private var latency: JSONValue {
    guard tally.durations.count > 0 else { return .null }
    let quantiles = [Percentile.p50, .p95, .p99].compactMap { percentile in
      tally.durations.quantile(percentile).map { estimate in
        JSONValue.Member(
          "\(percentile)",
          ["ms": count(estimate.milliseconds), "lower": count(estimate.lower), "upper": count(estimate.upper)]
        )
      }
    }
    return .object(quantiles + [JSONValue.Member("samples", count(tally.durations.count))])
  }
}
