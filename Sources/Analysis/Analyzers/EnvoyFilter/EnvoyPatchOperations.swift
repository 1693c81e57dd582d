import Resources
import YAML

/// Operations that Envoy's configuration ignores at their target, or that depend on what other filters did before.
///
/// Source: Istio `pkg/config/analysis/analyzers/envoyfilter/envoyfilter.go`.
struct EnvoyPatchOperations: Analyzer {
  let istioName: StaticString? = "envoyfilter.EnvoyPatchAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var versioned: Set<String> = []
    for filter in mesh.objects(of: .envoyFilter) {
      let priority = filter.spec?.member("priority")?.integer ?? 0
      for patch in EnvoyPatch.all(of: filter) where patch.node.has("patch") {
        let name = Self.filterName(of: patch)
        let isRelative = check(patch, of: filter, into: &report)
        if isRelative, priority == 0 { addRelative(patch, versioned.contains(name), of: filter, into: &report) }
        let version = patch.node.member("match")?.member("proxy")?.memberText("proxyVersion") ?? ""
        if !version.isEmpty { versioned.insert(name) }
      }
    }
  }

  /// The filter that a patch is about: the one it adds, or else the one it looks for.
  private static func filterName(of patch: EnvoyPatch) -> String {
    guard let value = patch.value, value.count > 0 else { return "" }
    return value.member("name")?.text ?? patch.filterMatch?.memberText("name") ?? ""
  }

  /// Whether the operation depends on others; one that is ignored is noted instead.
  private func check(_ patch: EnvoyPatch, of filter: MeshObject, into report: inout FindingReport) -> Bool {
    let isRoute = ["ROUTE_CONFIGURATION", "HTTP_ROUTE"].contains(patch.target)
    let ignored = "is ignored where applyTo is ROUTE_CONFIGURATION or HTTP_ROUTE"
    switch patch.operation {
    case "ADD" where isRoute:
      let message = "ADD \(ignored)"
      report.add(.envoyFilterUsesAddOperationIncorrectly, message, at: patch.operationNode, of: filter)
    case "REMOVE" where isRoute:
      let message = "REMOVE \(ignored)"
      report.add(.envoyFilterUsesRemoveOperationIncorrectly, message, at: patch.operationNode, of: filter)
    case "REPLACE" where !["NETWORK_FILTER", "HTTP_FILTER"].contains(patch.target):
      let message = "REPLACE is only for applyTo NETWORK_FILTER and HTTP_FILTER"
      report.add(.envoyFilterUsesReplaceOperationIncorrectly, message, at: patch.operationNode, of: filter)
    case "REMOVE", "REPLACE", "INSERT_BEFORE", "INSERT_AFTER": return true
    default: break
    }
    return false
  }

  private func addRelative(
    _ patch: EnvoyPatch,
    _ hasVersion: Bool,
    of filter: MeshObject,
    into report: inout FindingReport
  ) {
    let cure = "set priority, or use INSERT_FIRST or ADD"
    if hasVersion {
      let message =
        "the operation depends on the order of filters, and a filter of that name is for a proxyVersion; \(cure)"
      report.add(.envoyFilterUsesRelativeOperationWithProxyVersion, message, at: patch.operationNode, of: filter)
    } else {
      let message = "the operation depends on the order of filters, and the filter has no priority; \(cure)"
      report.add(.envoyFilterUsesRelativeOperation, message, at: patch.operationNode, of: filter)
    }
  }
}
