import AccessLogging
import Output
import Testing

@testable import MeshCommands

@Suite("The way of a request, for people and programs")
struct TraceTextTests {
  private static func trace(path: String = "/reviews/7", _ count: Int = 4) -> RequestTrace {
    let lines: [(pod: String, text: String)] = [
      (
        "productpage-v1-abc",
        """
        [2026-11-21T15:00:00.010Z] "GET \(path) HTTP/1.1" 503 URX via_upstream - "-" 0 19 60 55 "-" "curl/8" "id-1" \
        "reviews:9080" "10.0.0.3:9080" outbound|9080|v3|reviews.prod.svc.cluster.local 10.0.0.1:4001 10.96.0.9:9080 \
        10.0.0.1:4 - canary
        """
      ),
      (
        "reviews-v3-xyz",
        """
        [2026-11-21T15:00:00.012Z] "GET \(path) HTTP/1.1" 503 - via_upstream - "-" 0 19 20 18 "-" "curl/8" "id-1" \
        "reviews:9080" "10.0.0.3:9080" inbound|9080|| 127.0.0.6:1 10.0.0.3:9080 10.0.0.1:4000 - default
        """
      ),
      (
        "reviews-v3-xyz",
        """
        [2026-11-21T15:00:02.000Z] "GET \(path) HTTP/1.1" 503 - via_upstream - "-" 0 19 30 28 "-" "curl/8" "id-1" \
        "reviews:9080" "10.0.0.3:9080" inbound|9080|| 127.0.0.6:1 10.0.0.3:9080 10.0.0.1:4001 - default
        """
      ),
      (
        "reviews-v3-xyz",
        """
        [2026-11-21T15:00:02.010Z] "GET /ratings/7 HTTP/1.1" 500 - via_upstream - "-" 0 19 10 9 "-" "curl/8" "id-1" \
        "ratings:9080" "10.0.0.4:9080" outbound|9080||ratings.prod.svc.cluster.local 10.0.0.3:5 10.96.0.8:9080 \
        10.0.0.3:4 - default
        """
      ),
    ]
    var collector = TraceCollector(requestID: "id-1")
    for line in lines.prefix(count) {
      guard let read = AccessLogLine(line.text) else { continue }
      _ = collector.take(read.entry, in: read.bytes.span, from: LogWriter(pod: line.pod, namespace: "prod"))
    }
    return collector.trace()
  }

  @Test("is a tree with statuses, times and bars that fits 80 columns")
  func text() {
    let text = TraceText(Self.trace(), TableLayout(width: 80)).text()
    #expect(
      text == """
        request id-1: 4 lines of 2 pods, 60 ms
        REQUEST                                   STATUS       AT   TOOK  WHEN
        productpage-v1-abc → reviews/v3 GET /re…  503 URX    0 ms  60 ms  ██████████████
        ├── reviews-v3-xyz, try 1                 503        2 ms  20 ms  ██████░░░░░░░░
        └── reviews-v3-xyz, try 2                 503      ~15 ms  30 ms  ░░░████████░░░
            └── → ratings GET /ratings/7          500      ~25 ms  10 ms  ░░░░░████░░░░░
                └── (no line of the other end)
        ~ the clock of that pod's node differs: the time is put right

        """
    )
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: String($0)) <= 80 })
  }

  @Test("explains what went wrong below, each once")
  func explained() {
    let text = TraceText(Self.trace(), TableLayout(width: 80)).text(isExplained: true)
    #expect(text.components(separatedBy: "URX UpstreamRetryLimitExceeded:") == 2)
  }

  @Test("shows what a terminal would obey, and obeys it not")
  func safety() {
    let text = TraceText(Self.trace(path: "/\u{1B}[2J\u{202E}", 1), TableLayout(width: 200)).text(isExplained: true)
    #expect(text.contains("GET /\\x1b[2J\\u{202e}"))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  @Test("is nothing where no line has the ID")
  func empty() {
    #expect(TraceText(TraceCollector(requestID: "x").trace(), TableLayout()).text(isExplained: true) == "")
    #expect(
      TraceCollector(requestID: "x").trace().payload() == [
        "requestID": "x", "lines": 0, "isCut": false, "pods": [], "durationMilliseconds": 0, "roots": [],
      ]
    )
  }

  @Test("is nested objects for programs")
  func payload() {
    let payload = Self.trace().payload(isExplained: true)
    let root = payload["roots"]?.children.first
    #expect(root?["cluster"] == "outbound|9080|v3|reviews.prod.svc.cluster.local")
    #expect(root?["startMilliseconds"] == 0)
    #expect(root?["explanation"]?.children.first?["sign"] == "URX")
    let attempts = root?["children"]?.children ?? []
    #expect(attempts.map { $0["attempt"] } == [1, 2])
    #expect(attempts.last?["children"]?.children.first?["lacksServer"] == true)
  }
}

extension String {
  /// How many pieces a text falls into where a word is taken out.
  fileprivate func components(separatedBy word: String) -> Int {
    split(separator: word, omittingEmptySubsequences: false).count
  }
}
