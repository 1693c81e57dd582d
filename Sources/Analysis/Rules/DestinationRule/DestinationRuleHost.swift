import Resources
import YAML

/// The host of a DestinationRule: a name, which may begin with a wildcard.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateDestinationRule`.
struct DestinationRuleHost: ObjectRule {
  let kinds: [ResourceKind] = [.destinationRule]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let host = object.spec?.member("host"), host.kind == .scalar else { return }
    guard let flaw = DomainName.flaw(inWildcard: host.text) else { return }
    report.refuse("the host '\(host.text)' \(flaw)", at: host, of: object)
  }
}
