import Analysis
import Testing

@Suite("GatewaySecret")
struct GatewaySecretTests {
  @Test(
    "finds credentials where the gateway runs, and reads them",
    arguments: [
      (
        "here",
        [
          "IST0161 error 9:226 the Secret istio-system/here holds no certificate that can be read: its tls.crt must be PEM text"
        ]
      ),
      (
        "empty",
        [
          "IST0161 error 9:226 the Secret istio-system/empty has no data, and needs tls.crt and tls.key, not empty"
        ]
      ),
      (
        "hre",
        [
          "IST0101 error 9:226 the Secret 'hre' is not in istio-system, where the gateway runs: did you mean here?"
        ]
      ),
      (
        "elsewhere",
        [
          "IST0101 error 9:226 the Secret 'elsewhere' is not in istio-system, where the gateway runs, but in default: a gateway reads Secrets of its own namespace alone"
        ]
      ),
      (
        "kubernetes://istio-system/empty",
        [
          "IST0161 error 9:226 the Secret istio-system/empty has no data, and needs tls.crt and tls.key, not empty"
        ]
      ),
      (
        "builtin://",
        []
      ),
      (
        "gone",
        [
          "IST0101 error 9:226 the Secret 'gone' is not in istio-system, where the gateway runs"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: istio-system, labels: {istio: ingressgateway}}, spec: {containers: [{name: c, image: c}]}}
      ---
      {apiVersion: v1, kind: Secret, metadata: {name: here, namespace: istio-system}, data: {tls.crt: aGVsbG8=, tls.key: aGVsbG8=}}
      ---
      {apiVersion: v1, kind: Secret, metadata: {name: empty, namespace: istio-system}}
      ---
      {apiVersion: v1, kind: Secret, metadata: {name: elsewhere, namespace: default}}
      ---
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: g}, spec: {selector: {istio: ingressgateway}, servers: [{port: {number: 443, name: h, protocol: HTTPS}, hosts: [a.com], tls: {mode: SIMPLE, credentialName: \(part)}}]}}
      """
    #expect(FindingText.findings(in: text, only: [.invalidGatewayCredential, .referencedResourceNotFound]) == expected)
  }
}
