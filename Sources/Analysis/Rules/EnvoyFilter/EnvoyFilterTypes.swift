import Resources
import YAML

/// Configuration of Envoy without a type, or with a type of the API v2, which Envoy dropped.
///
/// Source: Istio `pkg/config/validation/envoyfilter/envoyfilter.go`, `validateEnvoyFilter`.
struct EnvoyFilterTypes: ObjectRule {
  let kinds: [ResourceKind] = [.envoyFilter]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for patch in EnvoyPatch.all(of: object) where patch.operation != "REMOVE" {
      guard let value = patch.value, value.kind == .mapping else { continue }
      visit(value, of: object, into: &report)
      guard ["HTTP_FILTER", "NETWORK_FILTER", "LISTENER_FILTER"].contains(patch.target) else { continue }
      if let name = value.member("name"), Self.configuration(of: value) == nil, !Self.isDiscovered(value) {
        let message = "the filter '\(name.text)' is found by its name alone, which is deprecated; write typed_config"
        report.add(.schemaWarning, message, at: name, of: object)
      }
    }
  }

  private static func configuration(of node: Node) -> Node? {
    node.member("typed_config") ?? node.member("typedConfig")
  }

  private static func isDiscovered(_ node: Node) -> Bool {
    node.has("config_discovery") || node.has("configDiscovery")
  }

  /// Aliases are not followed: what they stand for is visited at its anchor, and nothing twice.
  private func visit(_ node: Node, of object: MeshObject, into report: inout FindingReport) {
    if node.kind == .mapping {
      if let configuration = Self.configuration(of: node), configuration.kind == .mapping, configuration.count > 0,
        !configuration.has("@type")
      {
        report.add(
          .schemaValidationError,
          "typed_config needs @type, the type of its fields",
          at: configuration,
          of: object
        )
      }
      if let type = node["@type"], type.kind == .scalar, Self.isOfVersion2(type.text) {
        let message = "the type '\(type.text)' is of Envoy's API v2, which no proxy knows; use the one of v3"
        report.add(.schemaValidationError, message, at: type, of: object)
      }
      for pair in node.pairs { visit(pair.value, of: object, into: &report) }
    } else if node.kind == .sequence {
      for item in node.items { visit(item, of: object, into: &report) }
    }
  }

  private static func isOfVersion2(_ type: String) -> Bool {
    type.split(separator: ".").contains { $0 == "v2" || $0.hasPrefix("v2alpha") }
  }
}
