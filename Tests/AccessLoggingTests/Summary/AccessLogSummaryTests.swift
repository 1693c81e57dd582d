import TestSupport
import Testing

@testable import AccessLogging

@Suite("What many lines say together")
struct AccessLogSummaryTests {
  private static let second: Int64 = 1_000_000_000

  /// Cells and requests of each row.
  private static func rows(_ report: AccessLogReport) -> [String] {
    report.rows.map { ($0.cells + ["\($0.tally.requests)"]).joined(separator: "|") }
  }

  private static let kinds: [LineDraft] = {
    var inbound = LineDraft(status: 404, duration: 20, cluster: "inbound|9080||")
    inbound.downstreamRemote = "[2001:db8::1]:444"
    var lost = LineDraft(request: "POST /lost HTTP/2", status: 404, flags: "NR", upstreamHost: "-", cluster: "-")
    lost.upstreamLocal = "-"
    var connection = LineDraft(request: "- - -", status: 0, flags: "UF,URX", authority: "-")
    connection.cluster = "outbound|5432||db.default.svc.cluster.local"
    return [
      LineDraft(), LineDraft(request: "GET /reviews/2?x HTTP/1.1", status: 503, flags: "UH", route: "canary"), inbound,
      lost,
      connection, LineDraft(status: 0, flags: "DC", cluster: "PassthroughCluster", route: "allow_any"),
    ]
  }()

  @Test(
    "lines are counted by what they have in common",
    arguments: [
      (
        [.route],
        [
          "reviews:9080 (no cluster)||1", "PassthroughCluster allow_any||1", "inbound 9080||1", "db.default:5432||1",
          "reviews.default:9080 canary|v1|1", "reviews.default:9080|v1|1",
        ]
      ),
      ([.path], ["/reviews/{id}|4", "-|1", "/lost|1"]), ([.method], ["GET|4", "-|1", "POST|1"]),
      (
        [.subset],
        ["reviews.default|v1|2", "-||1", "PassthroughCluster||1", "db.default||1", "inbound 9080||1"]
      ),
      ([.upstream], ["10.0.0.2:9080|5", "-|1"]), ([.status], ["404|2", "-|1", "0|1", "200|1", "503|1"]),
      ([.flag], ["-|2", "DC|1", "NR|1", "UF,URX|1", "UH|1"]), ([.source], ["10.0.0.1|5", "2001:db8::1|1"]),
      ([.method, .status], ["-|-|1", "GET|0|1", "GET|200|1", "GET|404|1", "GET|503|1", "POST|404|1"]), ([], []),
    ] as [([AccessLogGrouping], [String])]
  )
  func groups(groupings: [AccessLogGrouping], expected: [String]) {
    let report = AccessLogSummary.report(Self.kinds, by: groupings)
    #expect(Self.rows(report) == expected)
    #expect(report.total.tally.requests == 6)
    #expect(report.rows.allSatisfy { $0.cells.count == groupings.flatMap(\.titles).count })
    #expect(report.rows.allSatisfy { $0.texts.count == groupings.flatMap(\.keys).count })
  }

  @Test("a group has statuses, failures, bytes, durations and flags")
  func counts() {
    let total = AccessLogSummary.report(Self.kinds, by: []).total
    #expect(total.tally.statuses.counted.map { [$0.key, $0.count] } == [[0, 1], [200, 1], [404, 2], [503, 1]])
    #expect([0, 2, 4, 5].map { total.tally.requests(ofClass: $0) } == [1, 1, 2, 1])
    #expect(total.tally.connections == 1)
    #expect(total.tally.failures == 3)
    #expect(total.tally.bytesReceived == 60 && total.tally.bytesSent == 600)
    #expect(total.tally.durations.buckets.map { "\($0.values.lowerBound):\($0.count)" } == ["5:5", "20:1"])
    #expect(total.flags.map { "\($0.name) \($0.count)" } == ["DC 1", "NR 1", "UF 1", "UH 1", "URX 1"])
  }

  @Test(
    "a connection fails by its flags alone",
    arguments: [("-", 0), ("DC", 0), ("SI", 0), ("UF", 1), ("DC,UF", 1), ("NEW", 1), ("UH,UH", 1)]
  )
  func connections(flags: String, failures: Int) {
    let line = LineDraft(request: "- - -", status: 0, flags: flags, authority: "-")
    #expect(AccessLogSummary.report([line], by: []).total.tally.failures == failures)
  }

  @Test("a line feed in a text with escapes does not forge the text behind it")
  func forgedTexts() throws {
    let members = #""method":"A\nB","path":"/a\n500\nx","response_code":200,"upstream_cluster":"outbound|80|v\n1|a\nb""#
    let line = try #require(ReadLine(#"{"response_flags":null,"downstream_remote_address":"\n","# + members + "}"))
    var summary = AccessLogSummary(by: [.path, .method, .subset, .source, .status])
    summary.add(line.entry, in: line.bytes.span)
    #expect(summary.report().rows.map(\.texts) == [["/a 500 x", "A B", "a b", "v 1", " ", "200"]])
  }

  @Test("a line that was written before 1970 has no time")
  func writtenEarly() throws {
    let line = try #require(ReadLine("GET UH", by: try AccessLogPattern("%REQ(:METHOD)% %RESPONSE_FLAGS%")))
    var summary = AccessLogSummary(by: [], every: Self.second)
    for time in [-1, .min, 5] as [Int64] { summary.add(line.entry, in: line.bytes.span, written: time) }
    let report = summary.report()
    #expect(report.starts == 5...5 && report.windows.map(\.total.tally.requests) == [1])
  }

  @Test("where no line tells the status, its flags tell whether a request failed")
  func noStatus() throws {
    var parser = AccessLogParser(try AccessLogPattern("%REQ(:METHOD)% %RESPONSE_FLAGS%"))
    var entry = AccessLogEntry()
    var summary = AccessLogSummary(by: [.status])
    for text in ["GET -", "GET DC", "GET UH"] {
      let line = Array(text.utf8)
      let isRead = parser.parse(line.span, into: &entry)
      #expect(isRead)
      summary.add(entry, in: line.span)
    }
    let report = summary.report()
    #expect(report.total.tally.requests == 3 && report.total.tally.failures == 1)
    #expect(report.total.tally.connections == 0 && report.total.tally.statuses.counted.isEmpty)
    #expect(Self.rows(report) == ["-|3"])
  }

  @Test("a request that broke the rules of HTTP has no method, and is no connection")
  func malformed() {
    let tally = AccessLogSummary.report([LineDraft(request: "- - HTTP/2", status: 0, flags: "DPE")], by: []).total.tally
    #expect(tally.connections == 0 && tally.failures == 1)
  }

  @Test(
    "the caller is its address without the port",
    arguments: [
      ("10.0.0.1:50000", "10.0.0.1"), ("[2001:db8::1]:50000", "2001:db8::1"), ("2001:db8::1", "2001:db8::1"),
      ("10.0.0.1", "10.0.0.1"), ("[::1]", "::1"), ("/run/app.sock", "/run/app.sock"), ("[", "["), (":", "-"),
    ]
  )
  func sources(address: String, source: String) {
    let report = AccessLogSummary.report([LineDraft(downstreamRemote: address)], by: [.source])
    #expect(Self.rows(report) == ["\(source)|1"])
  }

  @Test("more counts of one moment than there may be are merged all the same")
  func manyGroups() {
    var windows = (0..<2).map { _ in AccessLogWindows(interval: .max / 2) }
    for group in Int32(0)..<24_000 { windows[Int(group % 2)].add(AccessLogMeasure(), of: group, at: 0) }
    let numbers = (Int32(0)..<24_000).map(\.self)
    let other = windows[1]
    windows[0].merge(other, groups: numbers) { $0 }
    #expect(windows[0].spans.map(\.tallies.count) == [24_000])
  }

  @Test("beyond so many groups lines are counted together")
  func rest() {
    var summary = AccessLogSummary(by: [.status], mostGroups: 2)
    summary.add([200, 200, 404, 503, 500, 200].map { LineDraft(status: $0) })
    let report = summary.report()
    #expect(Self.rows(report) == ["200|3", "404|1", "(other)|2"])
    #expect(report.rows.map(\.isRest) == [false, false, true])
    #expect(report.total.tally.failures == 2)
  }

  @Test("paths that differ only where there are too many words are one group, early or late")
  func crowds() {
    let drafts = (0..<400).map { LineDraft(request: "GET /teams/t\(Self.letters($0))/members HTTP/1.1") }
    for most in [150, 10_000] {
      var summary = AccessLogSummary(by: [.path], mostGroups: most)
      summary.add(drafts + [LineDraft(request: "GET /health HTTP/1.1")])
      let report = summary.report()
      #expect(Self.rows(report) == ["/teams/{*}/members|400", "/health|1"])
      #expect(report.crowdedPositions == 1)
    }
  }

  private static func letters(_ number: Int) -> String {
    String(decoding: [97 + UInt8(number / 26), 97 + UInt8(number % 26)], as: UTF8.self)
  }

  @Test("lines are counted by spans of time as well, which are longer where there would be too many")
  func windows() {
    let times = ["00.000", "09.999", "10.000", "31.000"]
    let drafts = times.map { LineDraft(start: "2026-11-22T10:00:\($0)Z") }
    let report = AccessLogSummary.report(drafts, by: [.status], every: 10 * Self.second)
    #expect(report.windows.map(\.total.tally.requests) == [2, 1, 1])
    let starts = report.windows.map(\.start)
    #expect(starts.map { ($0 - starts[0]) / Self.second } == [0, 10, 30])
    #expect(report.windows.map { $0.rows.map(\.cells) } == [[["200"]], [["200"]], [["200"]]])
    #expect(report.seconds == 31)
    var many = AccessLogWindows(interval: 1)
    for time in 0..<30_000 { many.add(AccessLogMeasure(), of: 0, at: Int64(time)) }
    #expect(many.interval == 2)
    #expect(many.spans.count == 15_000)
  }

  @Test("a line without a time is of no span of time")
  func noTime() {
    let report = AccessLogSummary.report([LineDraft(start: "yesterday")], by: [], every: Self.second)
    #expect(report.windows.isEmpty && report.total.tally.requests == 1 && report.starts == nil)
  }
}
