import AccessLogging
import TestSupport
import Testing

@Suite("The way of a request, from its lines")
struct RequestTraceTests {
  private static func bookinfo(skew: Int = 0) -> TracedLines {
    var lines = TracedLines()
    lines.client("gateway", to: "productpage", at: 1_000, took: 100, port: 10)
    lines.server("productpage", from: "gateway", at: 1_002, took: 96, port: 10)
    lines.client("productpage", to: "details", at: 1_010, took: 10, port: 20)
    lines.server("details", from: "productpage", at: 1_012, took: 6, port: 20)
    lines.client("productpage", to: "reviews", at: 1_030, took: 60, port: 21)
    lines.server("reviews", from: "productpage", at: 1_032 + skew, took: 55, port: 21)
    lines.client("reviews", to: "ratings", at: 1_040 + skew, took: 30, port: 30)
    lines.server("ratings", from: "reviews", at: 1_045, took: 20, port: 30)
    return lines
  }

  private static let whole = [
    "gateway > productpage @0", "  productpage @2", "    productpage > details @10", "      details @12",
    "    productpage > reviews @30", "      reviews @32", "        reviews > ratings @40", "          ratings @45",
  ]

  @Test("lines of all pods become one tree, in whichever order they come", arguments: [1, 2, 3, 4] as [UInt64])
  func order(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let lines = Self.bookinfo()
    let trace = lines.trace { $0.shuffle(using: &generator) }
    #expect(trace.outline == Self.whole, "seed \(seed)")
    #expect(trace == lines.trace(), "seed \(seed)")
    #expect(trace.lineCount == 8 && !trace.isCut)
    #expect(trace.pods == ["gateway", "productpage", "details", "reviews", "ratings"])
    #expect(trace.end - trace.start == 100_000_000)
  }

  @Test("lines of all pods in one file are told apart by the pods' addresses")
  func oneFile() {
    #expect(
      Self.bookinfo().trace(areOfOneFile: true).outline
        == Self.whole.map { line in
          let isClient = line.contains(" > ")
          let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
          let name = words.firstIndex { !$0.isEmpty } ?? 0
          var named = words
          named[name] += ".ip"
          if isClient { named[name + 2] += ".prod" }
          return named.joined(separator: " ")
        }
    )
  }

  @Test("clocks that differ by minutes change nothing where addresses tell, and are set right")
  func skew() {
    #expect(
      Self.bookinfo(skew: 20_000).trace().outline == [
        "gateway > productpage @0", "  productpage @2", "    productpage > details @10", "      details @12",
        "    productpage > reviews @30", "      reviews @32 shift -19999", "        reviews > ratings @40 shift -19999",
        "          ratings @45",
      ]
    )
  }

  @Test("without the address of the connection, the endpoint and the time tell; without both, the request does")
  func weakerSigns() {
    for changes: [AccessLogField: String] in [
      [.downstreamRemoteAddress: "203.0.113.9:0"],
      [.downstreamRemoteAddress: "-", .downstreamLocalAddress: "-"],
    ] {
      var lines = TracedLines()
      lines.client("gateway", to: "web", at: 0, took: 50, port: 1)
      lines.server("web", from: "gateway", at: 400, took: 40, port: 1, changes)
      #expect(lines.trace().outline == ["gateway > web @0", "  web @5 shift -395"])
      lines.server("web", from: "gateway", at: 5_000, took: 40, port: 1, changes)
      #expect(lines.trace().outline == ["gateway > web @0", "  web @5 shift -395", "web @5000"])
    }
  }

  @Test("attempts of one request are told apart, and so are requests that follow each other")
  func retries() {
    var lines = TracedLines()
    lines.client("gateway", to: "web", at: 0, took: 100, port: 3)
    lines.server("web", from: "gateway", at: 2, took: 20, port: 1, [.responseCode: "503"])
    lines.server("web", from: "gateway", at: 30, took: 20, port: 2, [.responseCode: "503"])
    lines.server("web", from: "gateway", at: 60, took: 35, port: 3)
    #expect(lines.trace().outline == ["gateway > web @0", "  web @2 try 1", "  web @30 try 2", "  web @60 try 3"])

    var calls = TracedLines()
    for start in [0, 100, 200] {
      calls.client("gateway", to: "web", at: start, took: 50, port: 1)
      calls.server("web", from: "gateway", at: start + 1_000, took: 40, port: 1)
    }
    #expect(
      calls.trace().outline == [
        "gateway > web @0", "  web @5 shift -995", "gateway > web @100", "  web @105 shift -995",
        "gateway > web @200", "  web @205 shift -995",
      ]
    )
  }

  @Test("pods that write no log leave gaps")
  func gaps() {
    var lines = TracedLines()
    lines.client("gateway", to: "web", at: 0, took: 100, port: 1)
    lines.client("web", to: "data", at: 20, took: 50, port: 2)
    lines.server("data", from: "web", at: 22, took: 40, port: 2)
    lines.client("gateway", to: "away", at: 5, took: 1, port: 4, [.upstreamHost: "-"])
    #expect(
      lines.trace().outline == ["gateway > web @0 gap", "gateway > away @5", "web > data @20", "  data @22"]
    )
  }

  @Test("only the ID to the letter is taken, and no more lines than the limit")
  func limits() throws {
    var lines = TracedLines()
    for number in 0..<30 { lines.client("gateway", to: "web", at: number, took: 1, port: number) }
    let cut = lines.trace(limit: 10)
    #expect(cut.lineCount == 10 && cut.isCut && cut.roots.count == 10)
    let other = try #require(ReadLine(SampleLine.text(SampleLine.outbound)))
    var collector = TraceCollector(requestID: "11-2")
    let isTaken = collector.take(other.entry, in: other.bytes.span, from: LogWriter(pod: "a"))
    #expect(!isTaken)
    #expect(collector.trace().roots.isEmpty && collector.trace().end == 0)
  }

  @Test("chains as long as anybody can forge, and circles, end", arguments: [300, 2_000])
  func depth(_ length: Int) {
    var chain = TracedLines()
    for number in 0..<length {
      chain.server("p\(number)", from: "p\(number - 1)", at: number, took: 50_000 - number, port: 1)
      chain.client("p\(number)", to: "p\(number + 1)", at: number, took: 50_000 - number, port: 1)
    }
    let trace = chain.trace(limit: 10_000)
    #expect(trace.lineCount == 2 * length)
    #expect(trace.outline.count == 2 * length)
    #expect(trace.outline.allSatisfy { $0.prefix { $0 == " " }.count <= 80 })

    var circle = TracedLines()
    circle.server("a", from: "a", at: 0, took: 10, port: 1)
    circle.client("a", to: "a", at: 0, took: 10, port: 1)
    #expect(circle.trace().outline.count == 2)
  }

  @Test("any lines make some tree that has them all", arguments: [11, 12] as [UInt64])
  func anyLines(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      var lines = TracedLines()
      for _ in 0..<40 {
        let pods = (0..<2).map { _ in "p\(Int.random(in: 0..<4, using: &generator))" }
        let numbers = (0..<3).map { _ in Int.random(in: 0..<50, using: &generator) }
        if Bool.random(using: &generator) {
          lines.client(pods[0], to: pods[1], at: numbers[0], took: numbers[1], port: numbers[2] / 10)
        } else {
          lines.server(pods[0], from: pods[1], at: numbers[0], took: numbers[1], port: numbers[2] / 10)
        }
      }
      let trace = lines.trace()
      #expect(trace.outline.count == 40, "seed \(seed)")
      #expect(lines.trace { $0.shuffle(using: &generator) }.outline.count == 40, "seed \(seed)")
    }
  }

  @Test("moments centuries apart are no wrong clock, and are reckoned with all the same")
  func centuries() {
    var lines = TracedLines()
    lines.client("a", to: "b", at: 0, took: 10, port: 1, [.startTime: "2261-12-31T23:00:00Z"])
    lines.server("b", from: "a", at: 0, took: 5, port: 1, [.startTime: "1970-01-01T00:00:00Z"])
    lines.client("b", to: "c", at: 0, took: 5, port: 2, [.startTime: "2261-12-31T23:00:00Z"])
    lines.server("c", from: "b", at: 0, took: 5, port: 2, [.startTime: "1970-01-01T00:00:00Z"])
    let trace = lines.trace()
    #expect(
      trace.outline == [
        "a > b @0", "  b @-9214642800000", "    b > c @0", "      c @-9214642800000",
      ]
    )
  }
}
