import Resources
import YAML

/// Headers that a route sets, adds or removes.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateHTTPHeaderOperationName` and its like, and
/// `virtualservice.go`, `validateAuthorityRewrite`.
struct HeaderOperations: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.httpRoutes {
      if let headers = route.member("headers") {
        check(headers, of: object, into: &report)
        reportSecondAuthority(in: route, headers, of: object, into: &report)
      }
      for entry in route.elements("route") {
        if let headers = entry.member("headers") { check(headers, of: object, into: &report) }
      }
    }
  }

  private func check(_ headers: Node, of object: MeshObject, into report: inout FindingReport) {
    for side: StaticString in ["request", "response"] {
      guard let operations = headers.member(side) else { continue }
      let isRequest = side.description == "request"
      for operation: StaticString in ["add", "set"] {
        for pair in operations.member(operation)?.pairs.map(\.self) ?? [] {
          if let problem = Self.problem(with: pair.key.text, mayBeAuthority: isRequest) {
            report.add(.schemaValidationError, problem, at: pair.key, of: object)
          }
          if !pair.value.isNull, let problem = HeaderValueText.problem(with: pair.value.text) {
            report.add(.schemaValidationError, problem, at: pair.value.resolved, of: object)
          }
        }
      }
      for name in operations.elements("remove") {
        guard let problem = Self.problem(with: name.text, mayBeAuthority: false) else { continue }
        report.add(.schemaValidationError, problem, at: name, of: object)
      }
    }
  }

  private static func problem(with name: String, mayBeAuthority: Bool) -> String? {
    if name.isEmpty { return "the name of a header cannot be empty" }
    if isAuthority(name), mayBeAuthority { return nil }
    if name.lowercased() == "host" { return "the header '\(name)' can only be set or added in requests" }
    return name.hasPrefix(":") ? "the header '\(name)' cannot be changed; headers with ':' belong to HTTP itself" : nil
  }

  private static func isAuthority(_ name: String) -> Bool { [":authority", "host"].contains(name.lowercased()) }

  private func reportSecondAuthority(
    in route: Node,
    _ headers: Node,
    of object: MeshObject,
    into report: inout FindingReport
  ) {
    var first = route.member("rewrite")?.member("authority").flatMap { $0.text.isEmpty ? nil : $0 }
    for operation: StaticString in ["set", "add"] {
      let pairs = headers.member("request")?.member(operation)?.pairs.map(\.self) ?? []
      for pair in pairs where Self.isAuthority(pair.key.text) {
        if let first {
          report.add(
            .schemaValidationError,
            "the authority of a request can be set only once",
            at: pair.key,
            of: object,
            notes: [Finding.Note("first set here", at: first)]
          )
        }
        first = first ?? pair.key
      }
    }
  }
}
