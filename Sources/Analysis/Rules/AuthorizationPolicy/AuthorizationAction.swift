import Resources
import YAML

/// An action without what it needs, or with what belongs to another.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateAuthorizationPolicy`.
struct AuthorizationAction: ObjectRule {
  let kinds: [ResourceKind] = [.authorizationPolicy]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let spec = object.spec else { return }
    let action = spec.member("action")
    let hasRules = !spec.elements("rules").isEmpty
    let provider = spec.member("provider")
    if let action, ["DENY", "CUSTOM"].contains(action.text), !hasRules {
      let message = "the action \(action.text) without rules is never taken; write 'rules: [{}]' for every request"
      report.add(.schemaValidationError, message, at: action, of: object)
    } else if let action, action.text == "CUSTOM", provider?.memberText("name").isEmpty ?? true {
      let message = "the action CUSTOM needs provider.name, the name of an extension provider of the mesh"
      report.add(.schemaValidationError, message, at: provider ?? action, of: object)
    }
    if let provider, action?.text != "CUSTOM" {
      let message = "provider can be set only with the action CUSTOM, and the action is \(action?.text ?? "ALLOW")"
      report.add(.schemaValidationError, message, at: provider, of: object)
    }
  }
}
