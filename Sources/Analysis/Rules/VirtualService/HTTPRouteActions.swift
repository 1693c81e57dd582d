import Resources
import YAML

/// What an HTTP route does, and what excludes what: it sends on, redirects, answers, or delegates.
///
/// Source: Istio `pkg/config/validation/virtualservice.go`, `validateHTTPRouteConflict`.
struct HTTPRouteActions: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let isDelegate = object.isDelegate
    for route in object.httpRoutes where route.kind == .mapping {
      if let delegate = route.member("delegate") {
        guard isDelegate else {
          reportBeside(delegate, in: route, of: object, into: &report)
          continue
        }
        let message = "a VirtualService that is delegated to, as it has no hosts, cannot delegate in turn"
        report.add(.schemaValidationError, message, at: delegate, of: object)
      }
      reportConflicts(in: route, of: object, into: &report)
      if let mirror = route.member("mirror"), !route.elements("mirrors").isEmpty {
        let message = "a route cannot have both mirror and mirrors; move the one into the list"
        report.add(.schemaValidationError, message, at: mirror, of: object)
      }
    }
  }

  private func reportBeside(_ delegate: Node, in route: Node, of object: MeshObject, into report: inout FindingReport) {
    for field: StaticString in ["route", "redirect", "directResponse"] {
      guard let other = route.member(field), other.count > 0 else { continue }
      // Istio takes a direct response beside a delegate and ignores it.
      report.add(
        field.description == "directResponse" ? .schemaWarning : .schemaValidationError,
        "a route with delegate leaves what happens to the other VirtualService and cannot have \(field)",
        at: other,
        of: object,
        notes: [Finding.Note("delegated here", at: delegate)]
      )
    }
  }

  private func reportConflicts(in route: Node, of object: MeshObject, into report: inout FindingReport) {
    let destinations = route.elements("route")
    let action: (name: StaticString, node: Node)
    if let redirect = route.member("redirect") {
      action = ("redirect", redirect)
    } else if let response = route.member("directResponse") {
      action = ("directResponse", response)
    } else {
      if destinations.isEmpty, route.member("delegate") == nil {
        let message = "a route needs an action: write route, redirect, directResponse or delegate"
        report.add(.schemaValidationError, message, at: route, of: object)
      }
      return
    }
    for field: StaticString in ["route", "directResponse", "fault", "rewrite"] {
      guard field.description != action.name.description, let other = route.member(field) else { continue }
      if field.description == "route", destinations.isEmpty { continue }
      report.add(
        .schemaValidationError,
        "a route cannot have both \(action.name) and \(field)",
        at: other,
        of: object,
        notes: [Finding.Note("the \(action.name) is here", at: action.node)]
      )
    }
  }
}
