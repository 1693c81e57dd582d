import AccessLogging
import Testing

@Suite("Lines of text as Istio writes them")
struct IstioLineTests {
  private static let line =
    #"[2020-11-25T21:26:18.409Z] "GET /status/418 HTTP/1.1" 418 - via_upstream - "-" 0 135 4 3 "-" "curl/7.73.0-DEV" "#
    + #""84961386-6d84-929d-98bd-c5aee93b5c88" "httpbin:8000" "10.44.1.27:80" "#
    + "outbound|8000||httpbin.foo.svc.cluster.local 10.44.1.23:37652 10.0.45.184:8000 10.44.1.23:46520 - default"

  @Test("every field of a line stands where it was written")
  func today() {
    #expect(
      ReadLine(Self.line)?.texts == [
        .startTime: "2020-11-25T21:26:18.409Z", .method: "GET", .path: "/status/418", .protocolName: "HTTP/1.1",
        .responseCode: "418", .responseCodeDetails: "via_upstream", .bytesReceived: "0", .bytesSent: "135",
        .duration: "4", .upstreamServiceTime: "3", .userAgent: "curl/7.73.0-DEV",
        .requestID: "84961386-6d84-929d-98bd-c5aee93b5c88", .authority: "httpbin:8000",
        .upstreamHost: "10.44.1.27:80", .upstreamCluster: "outbound|8000||httpbin.foo.svc.cluster.local",
        .upstreamLocalAddress: "10.44.1.23:37652", .downstreamLocalAddress: "10.0.45.184:8000",
        .downstreamRemoteAddress: "10.44.1.23:46520", .routeName: "default",
      ]
    )
  }
}
