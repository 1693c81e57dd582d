import Resources
import YAML

/// When an endpoint is taken out: bounds, and counters that are never counted.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateOutlierDetection`.
struct OutlierDetection: ObjectRule {
  let kinds: [ResourceKind] = [.destinationRule]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for site in object.trafficPolicies {
      guard let outlier = site.policy.member("outlierDetection") else { continue }
      check(outlier, object, &report)
    }
  }

  private func check(_ outlier: Node, _ object: MeshObject, _ report: inout FindingReport) {
    DurationForm.check(outlier.member("baseEjectionTime"), outlier.member("interval"), of: object, into: &report)
    for percent in [outlier.member("maxEjectionPercent"), outlier.member("minHealthPercent")] {
      guard let percent, let value = percent.integer, !(0...100).contains(value) else { continue }
      report.refuse("\(value) is no percentage: write a number between 0 and 100", at: percent, of: object)
    }
    let isSplit = outlier.member("splitExternalLocalOriginErrors")?.boolean ?? false
    if let failures = outlier.member("consecutiveLocalOriginFailures"), (failures.integer ?? 0) > 0, !isSplit {
      report.refuse(
        "consecutiveLocalOriginFailures is counted only with splitExternalLocalOriginErrors: true",
        at: failures,
        of: object
      )
    }
  }
}
