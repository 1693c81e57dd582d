import Resources
import YAML

/// How endpoints are warmed up; the bounds of its percentages are the schema's.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateLoadBalancer`.
struct LoadBalancerWarmup: ObjectRule {
  let kinds: [ResourceKind] = [.destinationRule]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for site in object.trafficPolicies {
      guard let balancer = site.policy.member("loadBalancer") else { continue }
      let warmup = balancer.member("warmup")
      DurationForm.check(warmup?.member("duration"), balancer.member("warmupDurationSecs"), of: object, into: &report)
      if let aggression = warmup?.member("aggression"), let value = aggression.double, value >= 0, value < 1 {
        report.refuse("the aggression is less than 1: write 1 or more", at: aggression, of: object)
      }
      if warmup != nil, let old = balancer.member("warmupDurationSecs") {
        report.warn("warmup makes warmupDurationSecs mean nothing: leave it out", at: old, of: object)
      }
    }
  }
}
