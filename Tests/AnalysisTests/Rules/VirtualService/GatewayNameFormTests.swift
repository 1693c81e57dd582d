import Analysis
import Testing

@Suite("GatewayNameForm")
struct GatewayNameFormTests {
  @Test(
    "tells the modern form of a gateway named by a host, and leaves the modern forms alone",
    arguments: [
      ("ingress.istio-system.svc.cluster.local", "istio-system/ingress"), ("ingress.prod", "prod/ingress"),
      ("istio-system/ingress", nil), ("ingress", nil), ("mesh", nil),
    ]
  )
  func forms(name: String, modern: String?) {
    let text = """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: reviews}
      spec:
        hosts: [reviews]
        gateways: [\(name)]
        http: [{route: [{destination: {host: reviews}}]}]
      """
    let expected = modern.map {
      ["IST0133 warning 6:14 the gateway '\(name)' is written in an old form; write \($0)"]
    }
    #expect(FindingText.findings(in: text, only: [.schemaWarning]) == expected ?? [])
  }
}
