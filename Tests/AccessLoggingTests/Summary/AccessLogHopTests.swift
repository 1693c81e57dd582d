import TestSupport
import Testing

@testable import AccessLogging

@Suite("One line for each hop, when the proxies of both ends wrote one")
struct AccessLogHopTests {
  /// Requests and connections at both ends, retries that only the server's proxy tells apart, hops of which one end is
  /// missing, and one request that goes on to another service.
  private static func drafts(seed: UInt64) -> [LineDraft] {
    var generator = SeededGenerator(seed: seed)
    var drafts: [LineDraft] = []
    for number in 0..<60 {
      var client = LineDraft(duration: Int.random(in: 0...2_000, using: &generator))
      client.start = "2026-11-22T10:00:\(10 + number % 50).000Z"
      client.status = [200, 200, 404, 503].randomElement(using: &generator) ?? 200
      client.flags = client.status == 503 ? "UF,URX" : "-"
      client.requestID = number % 4 == 0 ? "-" : "request-\(number)"
      client.upstreamLocal = "10.0.0.1:\(30_000 + number)"
      client.request = number % 8 == 0 ? "- - -" : "GET /reviews/\(number) HTTP/1.1"
      var details = client
      (details.authority, details.cluster) = ("details:9080", "outbound|9080||details.default.svc.cluster.local")
      details.upstreamLocal = "10.0.0.1:\(50_000 + number)"
      switch number % 5 {
      case 0: drafts.append(client)
      case 1: drafts.append(client.atServer)
      case 2: drafts += [client, client.atServer, client.atServer]
      case 3: drafts += [client, client, client.atServer, client.atServer]
      default: drafts += [client, client.atServer, details, details.atServer]
      }
    }
    return drafts
  }

  @Test("in any order the same is counted, and the client's lines are what counts", arguments: UInt64(0)..<20)
  func order(seed: UInt64) {
    let drafts = Self.drafts(seed: seed)
    let expected = AccessLogSummary.report(drafts, by: [.route, .status], every: 5_000_000_000)
    // 12 of each kind: 1, 1, 1, 2 and 2 hops, of which server's lines left out are 0, 0, 2, 2 and 2.
    #expect(expected.total.tally.requests == 12 * 7)
    #expect(expected.pairedLines == 12 * 6)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5 {
      let report = AccessLogSummary.report(
        drafts.shuffled(using: &generator),
        by: [.route, .status],
        every: 5_000_000_000
      )
      #expect(report.rows == expected.rows, "seed \(seed)")
      #expect(report.windows.map(\.rows) == expected.windows.map(\.rows), "seed \(seed)")
      #expect(report.pairedLines == expected.pairedLines, "seed \(seed)")
      #expect(report.starts == expected.starts, "seed \(seed)")
    }
  }

  @Test("summaries of parts are merged to that of the whole", arguments: UInt64(0)..<20)
  func merging(seed: UInt64) {
    let drafts = Self.drafts(seed: seed)
    let expected = AccessLogSummary.report(drafts, by: [.path, .flag], every: 5_000_000_000)
    var generator = SeededGenerator(seed: seed)
    var parts = (0..<3).map { _ in AccessLogSummary(by: [.path, .flag], every: 5_000_000_000) }
    for draft in drafts { parts[Int.random(in: 0..<3, using: &generator)].add([draft]) }
    var whole = parts[2]
    for part in parts.prefix(2) {
      let isMerged = whole.merge(part)
      #expect(isMerged)
    }
    let report = whole.report()
    #expect(report.rows == expected.rows, "seed \(seed)")
    #expect(report.windows.map(\.rows) == expected.windows.map(\.rows), "seed \(seed)")
    #expect(report.pairedLines == expected.pairedLines && report.lines == expected.lines, "seed \(seed)")
  }

  @Test("summaries that count otherwise are not merged")
  func strangers() {
    var summary = AccessLogSummary(by: [.path])
    for other in [
      AccessLogSummary(by: [.route]), AccessLogSummary(by: [.path], every: 1),
      AccessLogSummary(by: [.path], countsHopsOnce: false),
    ] {
      let isMerged = summary.merge(other)
      #expect(!isMerged)
    }
  }

  @Test("a line without a cluster is no end of a hop")
  func unknownEnd() {
    let lost = LineDraft(status: 404, flags: "NR", requestID: "a", upstreamHost: "-", cluster: "-")
    let server = LineDraft(requestID: "a").atServer
    let report = AccessLogSummary.report([lost, server], by: [])
    #expect(report.total.tally.requests == 2 && report.pairedLines == 0)
  }

  @Test("a cluster of any other name is of the client's end")
  func otherNames() {
    let client = LineDraft(requestID: "a", cluster: "inbox")
    let report = AccessLogSummary.report([LineDraft(requestID: "a").atServer, client], by: [.subset])
    #expect(report.rows.map(\.texts) == [["inbox", ""]])
    #expect(report.pairedLines == 1)
  }

  @Test("both ends count where that is asked for")
  func everyLine() {
    var summary = AccessLogSummary(by: [], countsHopsOnce: false)
    let client = LineDraft(requestID: "a")
    summary.add([client, client.atServer])
    let report = summary.report()
    #expect(report.total.tally.requests == 2)
  }

  @Test("of more hops than are kept the oldest are forgotten, which is told")
  func overflow() {
    var summary = AccessLogSummary(by: [], every: nil, true, 10, AccessLogHops(capacity: 10))
    let clients = (0..<40).map { LineDraft(requestID: "request-\($0)") }
    summary.add(clients.map(\.atServer))
    let before = summary.report()
    #expect(before.forgottenLines == 30)
    summary.add(clients.reversed())
    let report = summary.report()
    #expect(report.forgottenLines == 30)
    #expect(report.pairedLines == 10 && report.total.tally.requests == 70)
  }
}
