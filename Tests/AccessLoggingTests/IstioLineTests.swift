import AccessLogging
import Testing

@Suite("Lines of text as Istio writes them")
struct IstioLineTests {
  private static let line =
    #"[2020-11-25T21:26:18.409Z] "GET /status/418 HTTP/1.1" 418 - via_upstream - "-" 0 135 4 3 "-" "curl/7.73.0-DEV" "#
    + #""84961386-6d84-929d-98bd-c5aee93b5c88" "httpbin:8000" "10.44.1.27:80" "#
    + "outbound|8000||httpbin.foo.svc.cluster.local 10.44.1.23:37652 10.0.45.184:8000 10.44.1.23:46520 - default"

  private static let fields: [AccessLogField: String] = [
    .startTime: "2020-11-25T21:26:18.409Z", .method: "GET", .path: "/status/418", .protocolName: "HTTP/1.1",
    .responseCode: "418", .responseCodeDetails: "via_upstream", .bytesReceived: "0", .bytesSent: "135",
    .duration: "4", .upstreamServiceTime: "3", .userAgent: "curl/7.73.0-DEV",
    .requestID: "84961386-6d84-929d-98bd-c5aee93b5c88", .authority: "httpbin:8000",
    .upstreamHost: "10.44.1.27:80", .upstreamCluster: "outbound|8000||httpbin.foo.svc.cluster.local",
    .upstreamLocalAddress: "10.44.1.23:37652", .downstreamLocalAddress: "10.0.45.184:8000",
    .downstreamRemoteAddress: "10.44.1.23:46520", .routeName: "default",
  ]

  @Test("every field of a line stands where it was written", arguments: ["", "\r"])
  func today(end: String) { #expect(ReadLine(Self.line + end)?.texts == Self.fields) }

  @Test("numbers, the time and the cluster are read without texts of their own")
  func values() throws {
    let line = try #require(ReadLine(Self.line))
    #expect(line.number(of: .responseCode) == 418)
    #expect(line.number(of: .authority) == nil)
    #expect(line.number(of: .responseFlags) == nil)
    #expect(line.startTime == 1_606_339_578_409_000_000)
    let cluster = try #require(line.cluster)
    #expect(cluster.direction == .outbound)
    #expect(cluster.port == 8000)
    #expect(line.text(at: cluster.subset) == "")
    #expect(line.text(at: cluster.host) == "httpbin.foo.svc.cluster.local")
  }

  @Test("a hostile request may move the line between fields that clients write, and nothing else")
  func hostile() {
    let line = Self.line.replacing("\"httpbin:8000\"", with: "\"a\" \"b\"")
    var expected = Self.fields
    expected[.userAgent] = "curl/7.73.0-DEV\" \"84961386-6d84-929d-98bd-c5aee93b5c88"
    expected[.requestID] = "a"
    expected[.authority] = "b"
    #expect(ReadLine(line)?.texts == expected)
    expected = Self.fields
    expected[.authority] = "a b"
    #expect(ReadLine(Self.line.replacing("httpbin:8000", with: "a b"))?.texts == expected)
    expected[.authority] = "a\"b"
    #expect(ReadLine(Self.line.replacing("httpbin:8000", with: "a\"b"))?.texts == expected)
  }

  @Test("details with blanks, which old proxies wrote, are read whole")
  func oldDetails() {
    let details = "upstream_reset_before_response_started{connection failure}"
    var expected = Self.fields
    expected[.responseCodeDetails] = details
    #expect(ReadLine(Self.line.replacing("via_upstream", with: details))?.texts == expected)
  }

  @Test(
    "other lines are none of an access log",
    arguments: [
      "", "[", "-", "[2020-11-25T21:26:18.409Z]", "[2020-11-25T21:26:18.409Z] \"GET / HTTP/1.1\" 200 -",
      String(line.dropLast(60)), String(line.prefix(200)), String(line.dropFirst()),
      line.replacing("418 - via", with: "many - via"), line.replacing("HTTP/1.1", with: "SPDY/1"),
      "[2026-11-21 14:02:11.123][1][info][main] [source/server/server.cc:1] starting",
      #"{"level":"info","msg":"ready"}"#, String(repeating: "\" ", count: 5000), "\0\0\0\0\0\0\0\0\0\0",
    ]
  )
  func none(_ line: String) { #expect(ReadLine(line)?.texts == nil) }
}
