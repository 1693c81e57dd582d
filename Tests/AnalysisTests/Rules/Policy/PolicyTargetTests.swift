import Analysis
import Testing

@Suite("PolicyTarget")
struct PolicyTargetTests {
  @Test("takes Services, ServiceEntries, Gateways and their classes, each of its group")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        targetRefs:
        - {kind: Service, name: a}
        - {group: networking.istio.io, kind: ServiceEntry, name: a}
        - {group: gateway.networking.k8s.io, kind: Gateway, name: a}
        - {kind: Gateway, name: a}
        - {group: apps, kind: Deployment, name: a}
        - {group: core, kind: Service, name: a}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError]) == [
        "IST0106 error 10:12 the group of a Gateway is 'gateway.networking.k8s.io', found ''",
        "IST0106 error 11:25 policies target a Service, ServiceEntry, Gateway or GatewayClass, not a Deployment",
      ]
    )
  }
}
