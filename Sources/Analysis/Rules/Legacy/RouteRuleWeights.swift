import Resources
import YAML

/// The weights of a RouteRule's destinations, which must add up to 100.
///
/// Source: Istio 0.7 `pilot/pkg/model/validation.go`, `ValidateWeights`: one destination without a weight gets all.
struct RouteRuleWeights: ObjectRule {
  let kinds: [ResourceKind] = [.routeRule]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let route = object.spec?.filled("route") else { return }
    let weights = route.items.map { $0.resolved.member("weight")?.integer ?? 0 }
    let total = weights.reduce(Int64(0)) { $0.addingReportingOverflow($1).partialValue }
    if weights.count == 1, total == 0 { return }
    guard total != 100 else { return }
    report.refuse("the weights add up to \(total): make it 100", at: route, of: object)
  }
}
