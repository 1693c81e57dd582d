import Analysis
import Testing

@Suite("GatewayWorkloads")
struct GatewayWorkloadsTests {
  @Test(
    "finds the workloads of a gateway in any namespace, and the label that was meant",
    arguments: [
      (
        "istio: ingressgateway",
        []
      ),
      (
        "istio: ingresgateway",
        [
          "IST0101 error 3:99 no workload has the labels istio=ingresgateway that the gateway runs on: did you mean istio=ingressgateway?"
        ]
      ),
      (
        "app: other",
        [
          "IST0101 information 3:91 no workload has the labels app=other that the gateway runs on"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: ingress, labels: {istio: ingressgateway}}, spec: {containers: [{name: c, image: c}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: g}, spec: {selector: {\(part)}, servers: [{port: {number: 80, name: h80, protocol: HTTP}, hosts: [a.com]}]}}
      """
    #expect(FindingText.findings(in: text, only: [.referencedResourceNotFound]) == expected)
  }
}
