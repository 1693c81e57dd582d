import Resources
import YAML

/// The names of headers that a match looks at.
///
/// Source: Istio `pkg/config/validation/virtualservice.go`, `validateHTTPRouteMatchRequest`.
struct HTTPMatchHeaders: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  /// RFC 9113 §8.3.
  private static let pseudoHeaders: Set<String> = [":method", ":scheme", ":authority", ":path", ":status"]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let takesClaims = !object.isBoundToMesh
    for route in object.httpRoutes {
      for match in route.elements("match") {
        for field: StaticString in ["headers", "withoutHeaders"] {
          guard let headers = match.member(field) else { continue }
          for pair in headers.pairs {
            if let problem = Self.problem(with: pair.key.text, takesClaims) {
              report.add(.schemaValidationError, problem, at: pair.key, of: object)
            }
          }
        }
      }
    }
  }

  private static func problem(with name: String, _ takesClaims: Bool) -> String? {
    if name.isEmpty { return "the name of a header cannot be empty" }
    if ClaimName.isClaim(name) {
      return takesClaims
        ? nil : "the claim '\(name)' can be matched only at a gateway; name one in spec.gateways, and not mesh"
    }
    if ClaimName.isMeant(by: name) {
      return "'\(name)' is no claim; write @request.auth.claims.name or @request.auth.claims[name]"
    }
    if pseudoHeaders.contains(name) || TextForm.headerToken.matches(ArraySlice(name.utf8)) { return nil }
    return "'\(name)' is no name of a header"
  }
}
