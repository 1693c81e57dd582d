import Resources
import YAML

/// What a traffic policy must say, and what it must not say together.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateTrafficPolicy`, `validatePortTrafficPolicies`.
struct TrafficPolicyShape: ObjectRule {
  let kinds: [ResourceKind] = [.destinationRule]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for site in object.trafficPolicies {
      if site.level == .port {
        checkPort(site.policy, object, &report)
      } else {
        checkPolicy(site.policy, object, &report)
      }
    }
  }

  private func checkPolicy(_ policy: Node, _ object: MeshObject, _ report: inout FindingReport) {
    let isSaying =
      isSaying(policy) || policy.has("portLevelSettings") || policy.has("tunnel") || policy.has("proxyProtocol")
      || policy.has("retryBudget")
    if !isSaying {
      report.refuse("the traffic policy says nothing: write a setting, or leave it out", at: policy, of: object)
    }
    if policy.has("tunnel"), let proxyProtocol = policy.member("proxyProtocol") {
      report.refuse("tunnel and proxyProtocol cannot be set together: keep one", at: proxyProtocol, of: object)
    }
  }

  private func checkPort(_ settings: Node, _ object: MeshObject, _ report: inout FindingReport) {
    if !settings.has("port") {
      report.refuse("settings of a port need its number: write port.number", at: settings, of: object)
    }
    if !isSaying(settings) {
      report.refuse("the settings of the port say nothing: write one, or leave the port out", at: settings, of: object)
    }
  }

  private func isSaying(_ policy: Node) -> Bool {
    policy.has("outlierDetection") || policy.has("connectionPool") || policy.has("loadBalancer") || policy.has("tls")
  }
}
