import Resources
import YAML

/// Conditions in the status of an object that say that something is not as it should be.
///
/// Source: Istio `pkg/config/analysis/analyzers/conditions/conditions.go`.
struct NegativeConditions: Analyzer {
  let istioName: StaticString? = "conditions.ConditionAnalyzer"

  private static let gatewayTypes: Set<String> = ["Accepted", "Programmed", "ResolvedRefs"]

  private static let types: [(kind: ResourceKind, types: Set<String>)] = [
    (.service, ["istio.io/WaypointBound"]), (.serviceEntry, ["istio.io/WaypointBound"]),
    (.workloadEntry, ["istio.io/WaypointBound"]), (.authorizationPolicy, ["ZtunnelAccepted", "WaypointAccepted"]),
    (.gateway, gatewayTypes), (.httpRoute, gatewayTypes), (.grpcRoute, gatewayTypes),
  ]

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for (kind, types) in Self.types {
      for object in mesh.objects(of: kind) {
        guard let status = object.node.member("status") else { continue }
        let parents = status.elements("parents").flatMap { $0.elements("conditions") }
        for condition in status.elements("conditions") + parents {
          let (type, reason) = (condition.memberText("type"), condition.memberText("reason"))
          let isFalse = condition.memberText("status") == "False" && types.contains(type)
          guard isFalse || type == "WaypointAccepted" && reason == "PartiallyInvalid" else { continue }
          let text = condition.memberText("message")
          let message = "the cluster says \(type) \(isFalse ? "is false" : "is true in part"): \(reason), \(text)"
          report.add(.negativeConditionStatus, message, at: condition.member("type") ?? condition, of: object)
        }
      }
    }
  }
}
