import Analysis
import Testing

@Suite("GatewayPortOnService")
struct GatewayPortOnServiceTests {
  @Test(
    "wants a Service to lead to each port, and workloads to run on",
    arguments: [
      (
        "8080",
        []
      ),
      (
        "443",
        []
      ),
      (
        "80",
        [
          "IST0162 warning 5:142 no Service leads to the port 80 of the gateway (istio=ingressgateway): its Services lead to 443, 8080"
        ]
      ),
      (
        "53",
        [
          "IST0162 warning 5:142 no Service leads to the port 53 of the gateway (istio=ingressgateway): its Services lead to 443, 8080"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: istio-system, labels: {istio: ingressgateway}}, spec: {containers: [{name: c, image: c}]}}
      ---
      {apiVersion: v1, kind: Service, metadata: {name: ingress, namespace: istio-system}, spec: {selector: {istio: ingressgateway}, ports: [{port: 80, targetPort: 8080}, {port: 443, name: https}, {port: 53, protocol: UDP, name: dns}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: g}, spec: {selector: {istio: ingressgateway}, servers: [{port: {number: \(part), name: h, protocol: HTTP}, hosts: [a.com]}]}}
      """
    #expect(
      FindingText.findings(in: text, only: [.gatewayPortNotDefinedOnService, .referencedResourceNotFound]) == expected
    )
  }
}
