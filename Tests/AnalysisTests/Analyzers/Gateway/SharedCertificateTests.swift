import Analysis
import Testing

@Suite("SharedCertificate")
struct SharedCertificateTests {
  @Test(
    "tells gateways of the same workloads that share a certificate",
    arguments: [
      (
        "credentialName: one",
        [
          "IST0138 warning 1:226 Gateway default/b has the same certificate: clients that reuse connections may get 404; serve all of its hosts by one gateway",
          "IST0138 warning 3:226 Gateway default/a has the same certificate: clients that reuse connections may get 404; serve all of its hosts by one gateway",
        ]
      ),
      (
        "credentialName: three",
        []
      ),
      (
        "credentialName: two",
        [
          "IST0138 warning 3:226 Gateway default/c has the same certificate: clients that reuse connections may get 404; serve all of its hosts by one gateway"
        ]
      ),
      (
        "serverCertificate: one, privateKey: one",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: a}, spec: {selector: {istio: ingressgateway}, servers: [{port: {number: 443, name: h, protocol: HTTPS}, hosts: [a.com], tls: {mode: SIMPLE, credentialName: one}}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: b}, spec: {selector: {istio: ingressgateway}, servers: [{port: {number: 443, name: h, protocol: HTTPS}, hosts: [b.com], tls: {mode: SIMPLE, \(part)}}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: c}, spec: {selector: {istio: ingressgateway, app: x}, servers: [{port: {number: 443, name: h, protocol: HTTPS}, hosts: [c.com], tls: {mode: SIMPLE, credentialName: two}}]}}
      """
    #expect(FindingText.findings(in: text, only: [.gatewayDuplicateCertificate]) == expected)
  }
}
