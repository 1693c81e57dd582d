import AccessLogging
import ArgumentParsing
import Console
import Output
import Testing

@testable import MeshCommands

@Suite("Summaries of access logs as people and programs see them")
struct LogSummaryRunTests {
  private static func line(
    _ second: Int,
    _ status: Int,
    to subset: String,
    took duration: Int = 12,
    flags: String = "-",
    path: String = "/reviews/1"
  ) -> String {
    let seconds = second < 10 ? "0\(second)" : "\(second)"
    return "[2026-11-22T10:00:\(seconds).000Z] \"GET \(path) HTTP/1.1\" \(status) \(flags) via_upstream - \"-\" 7 100 "
      + "\(duration) 9 \"-\" \"curl\" \"id-\(second)-\(subset)-\(status)\" \"reviews:9080\" \"10.0.0.2:9080\" "
      + "outbound|9080|\(subset)|reviews.default.svc.cluster.local 10.0.0.1:40000 10.96.0.2:9080 10.0.0.1:50000 - default"
  }

  private static let lines =
    (0...20).map { line($0, 200, to: "v1", took: 10 + $0) }
    + [0, 5, 11, 12].map { line($0, $0 == 11 ? 503 : 200, to: "v3", took: 300, flags: $0 == 11 ? "UF,URX" : "-") }
    + ["2026-11-22T10:00:00.000000Z\tinfo\tready"]

  private static func add(_ lines: [String], to run: inout LogSummaryRun) {
    var parser = AccessLogParser()
    var entry = AccessLogEntry()
    for line in lines.map({ Array($0.utf8) }) {
      if parser.parse(line.span, into: &entry) { run.add(entry, in: line.span) } else { run.addOther() }
    }
  }

  private static func shown(
    _ options: LogSummaryOptions,
    _ lines: [String] = lines,
    isTerminal: Bool = false
  ) throws -> (Context, ExitStatus) {
    let context = Context(streams: .inMemory(isTerminal: isTerminal))
    var run = LogSummaryRun(options)
    add(lines, to: &run)
    try run.finish(in: context)
    return (context, run.verdict)
  }

  @Test("a table of groups, and notes beside it")
  func table() throws {
    let (context, status) = try Self.shown(LogSummaryOptions())
    #expect(
      context.streams.output.text == """
        ROUTE                 SUBSET  REQS  RPS  SUCCESS  P50ms  P95  P99  5XX  FLAG
        reviews.default:9080  v1        21  1.1  100%        20   29   30    0  -
        reviews.default:9080  v3         4  0.2  75.00%     300  300  300    1  UF
        total                           25  1.3  96.00%      22  300  300    1  UF

        """
    )
    #expect(
      context.streams.error.text == """
        25 requests and connections in 20.0 s; 1 line of no access log

        """
    )
    #expect(status == .done)
  }

  @Test("spans of time are a drawing and a table")
  func spans() throws {
    var options = LogSummaryOptions()
    options.groupings = [.path]
    options.every = DurationArgument(seconds: 10)
    let (context, _) = try Self.shown(options)
    #expect(
      context.streams.output.text == """
        PATH           REQS  RPS  SUCCESS  P50ms  P95  P99  5XX  FLAG  TREND
        /reviews/{id}    25  1.3  96.00%      22  300  300    1  UF    ██▂

        TIME                  REQS  RPS  SUCCESS  P50ms  P95  P99  5XX  FLAG
        2026-11-22T10:00:00Z    12  1.2  100%        15  300  300    0  -
        2026-11-22T10:00:10Z    12  1.2  91.67%      25  300  300    1  UF
        2026-11-22T10:00:20Z     1  0.1  100%        30   30   30    0  -

        """
    )
  }

  @Test("limits are told below the table, and one that is broken or cannot be judged is a finding")
  func limits() throws {
    var options = LogSummaryOptions()
    options.limits = try ["5xx>1%", "p99>500ms", "requests<25"].map { try AccessLogLimit($0) }
    let (context, status) = try Self.shown(options)
    #expect(status == .findings)
    let text = context.streams.output.text.split(separator: "\n", omittingEmptySubsequences: false).suffix(4)
    #expect(
      text.joined(separator: "\n") == """
        × 5xx>1%       4.00%: 1 of 25 requests; broken by reviews.default:9080 v3
        √ p99>500ms    300 ms: the p99 of 25 requests, between 300 and 301 ms
        √ requests<25  25: 25 requests

        """
    )
    let (silent, verdict) = try Self.shown(options, [])
    #expect(verdict == .findings)
    #expect(silent.streams.error.text == "no line was read\n")
    #expect(silent.streams.output.text.contains("× 5xx>1%       cannot be judged: there was no request to judge by\n"))
  }

  @Test("programs get all of it")
  func payload() throws {
    var options = LogSummaryOptions()
    options.format = .payload(.json)
    options.limits = [try AccessLogLimit("requests<3")]
    let (context, status) = try Self.shown(options, Array(Self.lines.suffix(3)))
    #expect(status == .findings)
    let compact = context.streams.output.text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    #expect(compact == Self.payloadText)
  }

  private static let countsText = """
    "requests": 2,"connections": 0,"failures": 1,"success": 0.5,"requestsPerSecond": 2.0,"latency": {\
    "p50": {"ms": 300,"lower": 300,"upper": 301},"p95": {"ms": 300,"lower": 300,"upper": 301},\
    "p99": {"ms": 300,"lower": 300,"upper": 301},"samples": 2},"classes": {"none": 0,"1xx": 0,"2xx": 1,"3xx": 0,"4xx": 0,\
    "5xx": 1},"statuses": {"200": 1,"503": 1},"flags": {"UF": 1,"URX": 1},"bytesReceived": 14,"bytesSent": 200}
    """

  private static let payloadText = """
    {"kind": "summary","lines": {"read": 3,"access": 2,"other": 1,"bothEnds": 0,"forgotten": 0},"by": ["route"],\
    "from": "2026-11-22T10:00:11Z","to": "2026-11-22T10:00:12Z","seconds": 1.0,"total": {\(countsText),"groups": [{\
    "group": {"cluster": "outbound|9080|v3|reviews.default.svc.cluster.local","route": "default","authority": null},\
    "rest": false,\(countsText)],"windowSeconds": null,"windows": [],"crowdedPaths": 0,"limits": [{\
    "limit": "requests<3","verdict": "broken","observed": "2","reason": "2 requests","bounds": null,"groups": []}]}
    """

  @Test("what is followed is drawn over itself on a terminal")
  func followed() throws {
    let context = Context(streams: .inMemory(isTerminal: true), clock: .fixed(Timestamp(seconds: 1_795_341_640)))
    var options = LogSummaryOptions()
    options.isFollowed = true
    var run = LogSummaryRun(options)
    Self.add([Self.line(0, 200, to: "v1")], to: &run)
    try run.tick(in: context)
    Self.add([Self.line(1, 200, to: "v1")], to: &run)
    try run.tick(in: context)
    let title = "ROUTE                 SUBSET  REQS  RPS  SUCCESS  P50ms  P95  P99  5XX  FLAG"
    let frames = context.streams.output.text.split(separator: "\u{1B}[J").map { $0.replacing("\r\u{1B}[K", with: "") }
    #expect(
      frames == [
        """
        \(title)
        reviews.default:9080  v1         1    -  100%        12   12   12    0  -
        1 request and connection

        """,
        """
        \u{1B}[3A\(title)
        reviews.default:9080  v1         2  2.0  100%        12   12   12    0  -
        2 requests and connections in 1.0 s

        """,
      ]
    )
  }

  @Test("what is followed is told span by span elsewhere, each once, when it is over")
  func told() throws {
    let context = Context(streams: .inMemory(), clock: .fixed(Timestamp(seconds: 1_795_341_613)))
    var options = LogSummaryOptions()
    options.isFollowed = true
    var run = LogSummaryRun(options)
    Self.add(Self.lines, to: &run)
    try run.tick(in: context)
    try run.tick(in: context)
    let first = """
      2026-11-22T10:00:00Z reviews.default:9080 v1: 100% of 10 requests, 1.0/s, p50 14 ms, p95 19 ms, p99 19 ms
      2026-11-22T10:00:00Z reviews.default:9080 v3: 100% of 2 requests, 0.2/s, p50 300 ms, p95 300 ms, p99 300 ms

      """
    #expect(context.streams.output.text == first)
    try run.finish(in: context)
    let rest = """
      2026-11-22T10:00:10Z reviews.default:9080 v1: 100% of 10 requests, 1.0/s, p50 24 ms, p95 29 ms, p99 29 ms
      2026-11-22T10:00:10Z reviews.default:9080 v3: 50.00% of 2 requests, 0.2/s, p50 300 ms, p95 300 ms, p99 300 ms, UF 1, URX 1
      2026-11-22T10:00:20Z reviews.default:9080 v1: 100% of 1 request, 0.1/s, p50 30 ms, p95 30 ms, p99 30 ms

      """
    #expect(context.streams.output.text.hasPrefix(first + rest + "ROUTE "))
  }

  @Test("what a caller wrote does not reach the terminal as it is")
  func escapes() throws {
    var options = LogSummaryOptions()
    options.groupings = [.path]
    let (context, _) = try Self.shown(options, [Self.line(0, 200, to: "v1", path: "/\u{1B}[31m")])
    #expect(context.streams.output.text.contains("/\\x1b[31m"))
    #expect(!context.streams.output.text.contains("\u{1B}"))
  }

  @Test(
    "groupings are words with commas between",
    arguments: [("route", [.route]), ("route,status,route", [.route, .status]), ("flag", [.flag])]
      as [(String, [AccessLogGrouping])]
  )
  func groupings(text: String, expected: [AccessLogGrouping]) throws {
    #expect(try GroupingList(argument: text).groupings == expected)
  }

  @Test("other words are refused", arguments: ["", "host", "route,", "route, path"])
  func strangers(text: String) {
    #expect(throws: InvalidValue.self) { try GroupingList(argument: text) }
  }

  @Test("a limit that is none says where")
  func mistakes() {
    #expect(throws: InvalidValue.refused("nothing measured is called \"5xy\"; did you mean \"5xx\"?, at character 1")) {
      try AccessLogLimit(argument: "5xy>1%")
    }
  }
}
