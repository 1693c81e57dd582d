import Analysis
import Testing

@Suite("NegativeConditions")
struct NegativeConditionsTests {
  @Test("repeats what the cluster says is not in order")
  func finds() {
    let text = """
      apiVersion: v1
      kind: Service
      metadata:
        name: s
      status:
        conditions:
        - {type: istio.io/WaypointBound, status: "False", reason: R, message: m}
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      status:
        conditions:
        - {type: WaypointAccepted, status: "True", reason: PartiallyInvalid, message: m}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: r
      spec: {}
      status:
        parents:
        - conditions: [{type: Accepted, status: "False", reason: R, message: m}]
      """
    #expect(
      FindingText.findings(in: text, only: [.negativeConditionStatus]) == [
        "IST0171 warning 7:12 the cluster says istio.io/WaypointBound is false: R, m",
        "IST0171 warning 15:12 the cluster says WaypointAccepted is true in part: PartiallyInvalid, m",
        "IST0171 warning 24:25 the cluster says Accepted is false: R, m",
      ]
    )
  }

  @Test("leaves conditions of others alone")
  func leaves() {
    let text = """
      apiVersion: v1
      kind: Service
      metadata:
        name: s
      status:
        conditions:
        - {type: example.com/Synced, status: "False", reason: R, message: m}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: t
      status:
        conditions:
        - {type: istio.io/WaypointBound, status: "True", reason: R, message: m}
      """
    #expect(
      FindingText.findings(in: text, only: [.negativeConditionStatus]) == []
    )
  }
}
