import TestSupport
import Testing

@testable import AccessLogging

@Suite("Summaries of random lines, beside the plainest reckoning")
struct NaiveSummaryTests {
  private static let window = 7

  /// Lines of both ends, of few hops, so that many have one in common.
  private static func drafts(from generator: inout SeededGenerator) -> [LineDraft] {
    (0..<Int.random(in: 1...300, using: &generator)).map { _ in
      var draft = LineDraft(
        duration: Int.random(in: 0..<1 << Int.random(in: 0...24, using: &generator), using: &generator)
      )
      draft.start = "2026-11-22T10:00:\(Int.random(in: 10...59, using: &generator)).000Z"
      draft.request = ["GET /a HTTP/1.1", "POST /a HTTP/2", "- - -"].randomElement(using: &generator) ?? draft.request
      draft.status = [0, 101, 200, 304, 404, 429, 500, 503, 599].randomElement(using: &generator) ?? 0
      draft.flags = ["-", "UH", "DC", "UF,URX", "DI,FI", "SI", "NEW"].randomElement(using: &generator) ?? "-"
      draft.received = Int.random(in: 0..<1_000, using: &generator)
      draft.sent = Int.random(in: 0..<1_000_000, using: &generator)
      let hop = Int.random(in: 0..<90, using: &generator)
      draft.requestID = hop < 60 ? "id-\(hop)" : "-"
      draft.authority = ["a", "b:80"].randomElement(using: &generator) ?? "a"
      draft.upstreamLocal = "10.0.0.\(hop % 3):\(hop)"
      draft.downstreamRemote = "[fd00::\(hop % 4)]:\(hop)"
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: (draft.cluster, draft.upstreamHost) = ("-", "-")
      case 1, 2: draft = draft.atServer
      default: break
      }
      return draft
    }
  }

  private static let texts: [AccessLogGrouping: @Sendable (LineDraft) -> String] = [
    .status: { $0.isConnection ? "" : "\($0.status)" },
    .method: { draft in ["GET", "POST"].first { draft.request.hasPrefix($0) } ?? "" },
    .flag: { $0.flags == "-" ? "" : $0.flags }, .upstream: { $0.upstreamHost == "-" ? "" : $0.upstreamHost },
    .source: { draft in
      let host = draft.downstreamRemote.prefix(
        upTo: draft.downstreamRemote.lastIndex(of: ":") ?? draft.start.startIndex
      )
      return host.filter { $0 != "[" && $0 != "]" }
    },
  ]

  @Test("groups, counts, quantiles and spans of time are the same", arguments: UInt64(0)..<60)
  func same(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let drafts = Self.drafts(from: &generator)
    let all = Self.texts.keys.sorted { $0.rawValue < $1.rawValue }.shuffled(using: &generator)
    let groupings = Array(all.prefix(Int.random(in: 1...3, using: &generator)))
    let report = AccessLogSummary.report(drafts, by: groupings, every: Int64(Self.window) * 1_000_000_000)
    let counted = NaiveSummary(drafts).counted
    let groups = Dictionary(grouping: counted) { draft in groupings.compactMap { Self.texts[$0]?(draft) } }
    let expected = groups.sorted {
      ($1.value.count, "\($0.key)") < ($0.value.count, "\($1.key)")
    }
    #expect(report.rows.map { "\($0.texts)" } == expected.map { "\($0.key)" }, "seed \(seed)")
    #expect(report.lines == drafts.count && report.pairedLines == drafts.count - counted.count, "seed \(seed)")
    Self.compare(report.total, counted, seed)
    for row in report.rows { Self.compare(row, groups[row.texts] ?? [], seed) }
    let spans = Dictionary(grouping: counted) { (Self.second(of: $0) + Self.offset) / Self.window }
    #expect(
      report.windows.map(\.total.tally.requests) == spans.sorted { $0.key < $1.key }.map(\.value.count),
      "\(seed)"
    )
  }

  /// What 2026-11-22T10:00:00Z is beyond a span of time, in seconds.
  private static let offset = 1_795_341_600 % window

  private static func second(of draft: LineDraft) -> Int { Int(draft.start.dropFirst(17).prefix(2)) ?? 0 }

  private static func compare(_ row: AccessLogRow, _ drafts: [LineDraft], _ seed: UInt64) {
    let tally = row.tally
    #expect(tally.requests == drafts.count, "seed \(seed)")
    #expect(tally.connections == drafts.count { $0.isConnection }, "seed \(seed)")
    #expect(tally.failures == drafts.count { $0.hasFailed }, "seed \(seed)")
    #expect(tally.bytesReceived == drafts.reduce(0) { $0 + $1.received }, "seed \(seed)")
    #expect(tally.bytesSent == drafts.reduce(0) { $0 + $1.sent }, "seed \(seed)")
    let statuses = Dictionary(grouping: drafts.filter { !$0.isConnection }, by: \.status)
    #expect(tally.statuses.counted.map(\.key) == statuses.keys.sorted(), "seed \(seed)")
    #expect(
      tally.statuses.counted.map(\.count) == statuses.sorted { $0.key < $1.key }.map(\.value.count),
      "seed \(seed)"
    )
    let flags = Dictionary(grouping: drafts.flatMap(\.flagNames)) { $0 }
    #expect(
      Dictionary(row.flags.map { ($0.name, $0.count) }, uniquingKeysWith: +) == flags.mapValues(\.count),
      "\(seed)"
    )
    let durations = drafts.map(\.duration).sorted()
    for percent in ["0.001", "50", "95", "99", "99.9", "100"] {
      guard let percentile = Percentile(percent), !durations.isEmpty else { continue }
      let rank = max(1, (durations.count * percentile.thousandths + 99_999) / 100_000)
      let estimate = tally.durations.quantile(percentile)
      #expect(estimate.map { $0.lower...$0.upper }?.contains(durations[rank - 1]) == true, "p\(percent), seed \(seed)")
    }
  }
}
