import Resources
import YAML

/// What checks ask of a VirtualService.
extension MeshObject {
  /// `spec.hosts`.
  public var hostNodes: [Node] { parts.hosts }

  /// `spec.gateways`.
  var gatewayNodes: [Node] { parts.gateways }

  /// The gateways that its routes hold for; `mesh` when it names none.
  var gatewayNames: [String] {
    let names = gatewayNodes.map(\.text)
    return names.isEmpty ? ["mesh"] : names
  }

  /// Whether it has no hosts, so that it counts only where another one delegates to it.
  var isDelegate: Bool { hostNodes.isEmpty }

  /// Whether it holds for sidecars: it names the gateway `mesh`, or none at all.
  public var isBoundToMesh: Bool {
    let gateways = gatewayNodes
    return gateways.isEmpty || gateways.contains { $0.text == "mesh" }
  }

  /// Whether a namespace may use it, by its `exportTo`.
  public func isExported(to namespace: String) -> Bool {
    let exportTo = spec?.elements("exportTo") ?? []
    return exportTo.isEmpty
      || exportTo.contains { entry in
        let text = entry.text
        return text == "*" || text == namespace || (text == "." && namespace == self.namespace)
      }
  }
}
