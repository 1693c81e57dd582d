import RegularExpressions
import Resources
import YAML

/// Patches that lack a part.
///
/// Source: Istio `pkg/config/validation/envoyfilter/envoyfilter.go`, `validateEnvoyFilter`.
struct EnvoyFilterParts: ObjectRule {
  let kinds: [ResourceKind] = [.envoyFilter]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for patch in EnvoyPatch.all(of: object) {
      if let (message, node) = Self.problem(in: patch) {
        report.add(.schemaValidationError, message, at: node, of: object)
      }
      guard let version = patch.node.member("match")?.member("proxy")?.member("proxyVersion") else { continue }
      do throws(RegularExpressionError) {
        _ = try RegularExpression(version.text)
      } catch {
        report.add(.schemaValidationError, "proxyVersion: \(error)", at: version, of: object)
      }
    }
  }

  private static func problem(in patch: EnvoyPatch) -> (String, Node)? {
    if ["", "INVALID"].contains(patch.target) {
      return ("applyTo must be set to what the patch changes", patch.node.member("applyTo") ?? patch.node)
    }
    guard let content = patch.node.member("patch") else { return ("patch must be set", patch.node) }
    if ["", "INVALID"].contains(patch.operation) {
      return (
        "operation must be set to how the patch changes it",
        patch.operationNode.kind == .scalar ? patch.operationNode : content
      )
    }
    if patch.operation != "REMOVE", patch.value == nil {
      return ("value must be set for the operation \(patch.operation)", patch.operationNode)
    }
    return nil
  }
}
