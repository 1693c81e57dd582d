import Analysis
import Testing

@Suite("ConflictingGateways")
struct ConflictingGatewaysTests {
  @Test(
    "tells hosts that two gateways of the same workloads serve on one port",
    arguments: [
      (
        "selector: {istio: ingressgateway}, servers: [{port: {number: 80, name: h80, protocol: HTTP}, hosts: [\"*\", a.com]}]",
        [
          "IST0145 error 5:182 Gateway default/b serves 'a.com' on port 80 of the same workloads: name the host in one of them",
          "IST0145 error 7:187 Gateway default/a serves 'a.com' on port 80 of the same workloads: name the host in one of them",
        ]
      ),
      (
        "selector: {app: x}, servers: [{port: {number: 80, name: h80, protocol: HTTP}, hosts: [a.com]}]",
        [
          "IST0145 error 5:182 Gateway default/b serves 'a.com' on port 80 of the same workloads: name the host in one of them",
          "IST0145 error 7:167 Gateway default/a serves 'a.com' on port 80 of the same workloads: name the host in one of them",
        ]
      ),
      (
        "selector: {istio: egressgateway}, servers: [{port: {number: 80, name: h80, protocol: HTTP}, hosts: [a.com]}]",
        []
      ),
      (
        "selector: {istio: ingressgateway}, servers: [{port: {number: 81, name: h81, protocol: HTTP}, hosts: [a.com]}]",
        []
      ),
      (
        "selector: {istio: ingressgateway}, servers: [{port: {number: 80, name: h80, protocol: HTTP}, hosts: [a.com], bind: 10.0.0.1}]",
        []
      ),
      (
        "selector: {istio: ingressgateway}, servers: [{hosts: [a.com]}]",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: istio-system, labels: {istio: ingressgateway, app: x}}, spec: {containers: [{name: c, image: c}]}}
      ---
      {apiVersion: v1, kind: Pod, metadata: {name: q, namespace: istio-system, labels: {istio: egressgateway}}, spec: {containers: [{name: c, image: c}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: a}, spec: {selector: {istio: ingressgateway}, servers: [{port: {number: 80, name: h80, protocol: HTTP}, hosts: [a.com]}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: b}, spec: {\(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.conflictingGateways]) == expected)
  }
}
