import Resources
import YAML

/// What goes with each way of finding endpoints.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateServiceEntry`. That NONE has no endpoints and
/// DNS_ROUND_ROBIN one at most is the schema's to say.
struct ServiceEntryResolution: ObjectRule {
  let kinds: [ResourceKind] = [.serviceEntry]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let spec = object.spec, spec.kind == .mapping else { return }
    let resolution = spec.memberText("resolution")
    if let selector = spec.member("workloadSelector"), resolution != "STATIC" {
      let name = resolution.isEmpty ? "NONE" : resolution
      report.warn(
        "the workloadSelector selects nothing with resolution \(name): write STATIC",
        at: selector,
        of: object
      )
    }
    switch resolution {
    case "DNS", "DNS_ROUND_ROBIN": checkNames(spec, resolution, object, &report)
    case "DYNAMIC_DNS": checkDynamic(spec, object, &report)
    default: break
    }
  }

  private func checkNames(_ spec: Node, _ resolution: String, _ object: MeshObject, _ report: inout FindingReport) {
    guard spec.filled("endpoints") == nil else { return }
    for host in spec.member("hosts")?.items.map(\.resolved) ?? [] where host.text.hasPrefix("*") && host.text != "*" {
      guard DomainName.flaw(inWildcard: host.text) == nil else { continue }
      // Istio takes such an entry, and makes no cluster of it.
      report.warn(
        "'\(host.text)' cannot be looked up with resolution \(resolution): write endpoints, or resolution NONE",
        at: host,
        of: object
      )
    }
  }

  private func checkDynamic(_ spec: Node, _ object: MeshObject, _ report: inout FindingReport) {
    for host in spec.member("hosts")?.items.map(\.resolved) ?? [] where !host.text.hasPrefix("*") {
      report.refuse(
        "resolution DYNAMIC_DNS is for wildcards: write resolution DNS for '\(host.text)'",
        at: host,
        of: object
      )
    }
    for node in [spec.filled("addresses"), spec.filled("endpoints")].compactMap(\.self) {
      report.refuse("resolution DYNAMIC_DNS looks every name up by itself: leave this out", at: node, of: object)
    }
  }
}
