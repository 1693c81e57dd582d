import Resources
import YAML

/// Matches of another class than what the patch changes, and matches of filters without names.
///
/// Source: Istio `pkg/config/validation/envoyfilter/envoyfilter.go`, `validateEnvoyFilter`.
struct EnvoyFilterMatch: ObjectRule {
  let kinds: [ResourceKind] = [.envoyFilter]

  private static let classes: [StaticString] = ["listener", "routeConfiguration", "cluster", "waypoint"]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for patch in EnvoyPatch.all(of: object) {
      guard let match = patch.node.member("match"), let expected = Self.expectedClass(of: patch.target) else {
        continue
      }
      let found = Self.classes.first(where: match.has)
      if let found, found.description != expected, found.description != "waypoint" {
        let message = "a patch of \(patch.target) needs a match of \(expected), not of \(found)"
        report.add(.schemaValidationError, message, at: match.member(found) ?? match, of: object)
      } else if let filter = patch.filterMatch {
        check(filter, patch, of: object, into: &report)
      }
    }
  }

  private static func expectedClass(of target: String) -> String? {
    switch target {
    case "LISTENER", "FILTER_CHAIN", "NETWORK_FILTER", "HTTP_FILTER": "listener"
    case "ROUTE_CONFIGURATION", "VIRTUAL_HOST", "HTTP_ROUTE": "routeConfiguration"
    case "CLUSTER": "cluster"
    default: nil
    }
  }

  private func check(
    _ filter: Node,
    _ patch: EnvoyPatch,
    of object: MeshObject,
    into report: inout FindingReport
  ) {
    if ["LISTENER", "FILTER_CHAIN"].contains(patch.target) {
      report.add(.schemaWarning, "a filter has no effect in a match for \(patch.target)", at: filter, of: object)
    }
    let name = filter.memberText("name")
    guard !name.isEmpty else {
      report.add(.schemaValidationError, "filter: write the name to match", at: filter, of: object)
      return
    }
    guard let subFilter = filter.member("subFilter") else { return }
    if patch.target != "HTTP_FILTER" {
      let message = "subFilter can be matched only when applyTo is HTTP_FILTER, and it is \(patch.target)"
      report.add(.schemaValidationError, message, at: subFilter, of: object)
    } else if !["envoy.filters.network.http_connection_manager", "envoy.http_connection_manager"].contains(name) {
      let message = "subFilter needs a match of the filter envoy.filters.network.http_connection_manager"
      report.add(.schemaValidationError, message, at: filter.member("name") ?? filter, of: object)
    } else if subFilter.memberText("name").isEmpty {
      report.add(.schemaValidationError, "subFilter: write the name to match", at: subFilter, of: object)
    }
  }
}
