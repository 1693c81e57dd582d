import Analysis
import Testing

@Suite("UnboundServer")
struct UnboundServerTests {
  @Test(
    "tells servers that no route is bound to, where routes of gateways are given",
    arguments: [
      (
        "a.com]",
        []
      ),
      (
        "\"*.com\"]",
        []
      ),
      (
        "c.com]",
        [
          "MSH0204 information 1:179 no VirtualService given serves 'c.com' by this server"
        ]
      ),
      (
        "./b.com]",
        [
          "MSH0204 information 1:179 no VirtualService given serves './b.com' by this server"
        ]
      ),
      (
        "prod/b.com]",
        []
      ),
      (
        "c.com], tls: {httpsRedirect: true}",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: g}, spec: {selector: {istio: ingressgateway}, servers: [{port: {number: 80, name: h, protocol: HTTP}, hosts: [\(part)}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: x}, spec: {hosts: [a.com], gateways: [g], http: [{route: [{destination: {host: a}}]}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: x, namespace: prod}, spec: {hosts: [b.com], gateways: [default/g], http: [{route: [{destination: {host: a}}]}]}}
      """
    #expect(FindingText.findings(in: text, only: [.unboundGatewayServer]) == expected)
  }
}
