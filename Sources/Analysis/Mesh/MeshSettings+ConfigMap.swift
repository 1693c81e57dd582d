import Diagnostics
import Resources
import YAML

extension MeshSettings {
  /// These settings, and what the control plane's own ConfigMap says where they say nothing.
  ///
  /// Istio keeps its configuration in the ConfigMap `istio` (or `istio-<revision>`) of its namespace, as YAML text
  /// below the keys `mesh` and `meshNetworks` (Istio `pkg/config/mesh/kubemesh/watcher.go`).
  func completed(by objects: [MeshObject]) -> MeshSettings {
    guard meshConfig == nil || meshNetworks == nil else { return self }
    let maps = objects.filter { $0.kind == .configMap && $0.namespace == rootNamespace && $0.name == "istio" }
    var settings = self
    for data in maps.compactMap({ $0.node.member("data") }) {
      settings.meshConfig = settings.meshConfig ?? Self.parse(data, "mesh")
      settings.meshNetworks = settings.meshNetworks ?? Self.parse(data, "meshNetworks")
    }
    return settings
  }

  /// Takes the mesh configuration from a document: the text itself, or the ConfigMap that holds it.
  public mutating func take(_ document: Document) {
    guard let root = document.root, root.kind == .mapping else { return }
    guard root.memberText("kind") == "ConfigMap" else {
      meshConfig = root
      return
    }
    guard let data = root.member("data") else { return }
    meshConfig = Self.parse(data, "mesh") ?? meshConfig
    meshNetworks = Self.parse(data, "meshNetworks") ?? meshNetworks
  }

  private static func parse(_ data: Node, _ key: StaticString) -> Node? {
    guard let text = data.member(key)?.string else { return nil }
    let name = "\(data.document.source.name) (\(key) of ConfigMap istio)"
    let document = Parser.parse(SourceFile(name: name, text: text))
    guard !document.hasErrors, let root = document.root, root.kind == .mapping else { return nil }
    return root
  }
}
