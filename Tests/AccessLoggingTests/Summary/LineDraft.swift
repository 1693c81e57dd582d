import AccessLogging

/// A line of an access log as Istio writes it, of which a test says what matters to it.
struct LineDraft {
  var start = "2026-11-22T10:00:00.000Z"
  var request = "GET /reviews/1 HTTP/1.1"
  var status = 200
  var flags = "-"
  var received = 10
  var sent = 100
  var duration = 5
  var requestID = "-"
  var authority = "reviews:9080"
  var upstreamHost = "10.0.0.2:9080"
  var cluster = "outbound|9080|v1|reviews.default.svc.cluster.local"
  var upstreamLocal = "10.0.0.1:40000"
  var downstreamLocal = "10.96.0.2:9080"
  var downstreamRemote = "10.0.0.1:50000"
  var route = "default"

  var text: String {
    "[\(start)] \"\(request)\" \(status) \(flags) via_upstream - \"-\" \(received) \(sent) \(duration) 4 \"-\" \"curl\" "
      + "\"\(requestID)\" \"\(authority)\" \"\(upstreamHost)\" \(cluster) \(upstreamLocal) \(downstreamLocal) "
      + "\(downstreamRemote) - \(route)"
  }

  /// The line that the server's proxy writes of the same request.
  var atServer: LineDraft {
    var server = self
    server.cluster = "inbound|9080||"
    server.upstreamHost = upstreamHost
    server.upstreamLocal = "127.0.0.6:33333"
    server.downstreamLocal = upstreamHost
    server.downstreamRemote = upstreamLocal
    server.duration = max(0, duration - 1)
    return server
  }
}

extension AccessLogSummary {
  /// Counts lines.
  mutating func add(_ drafts: some Sequence<LineDraft>) {
    var parser = AccessLogParser()
    var entry = AccessLogEntry()
    for draft in drafts {
      let line = Array(draft.text.utf8)
      if parser.parse(line.span, into: &entry) { add(entry, in: line.span) }
    }
  }

  /// What lines say together.
  static func report(
    _ drafts: some Sequence<LineDraft>,
    by groupings: [AccessLogGrouping],
    every interval: Int64? = nil
  ) -> AccessLogReport {
    var summary = AccessLogSummary(by: groupings, every: interval)
    summary.add(drafts)
    return summary.report()
  }
}
