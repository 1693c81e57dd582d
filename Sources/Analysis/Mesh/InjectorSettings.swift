import Diagnostics
import Resources
import YAML

/// What the injector's ConfigMaps say, by revision.
///
/// Source: Istio `pkg/config/analysis/analyzers/util/config.go`, `GetInjectorConfigMapName`, and the key `values`, JSON
/// text, of these ConfigMaps.
struct InjectorSettings {
  /// What one ConfigMap says.
  struct Values {
    /// Whether namespaces without a label are injected.
    let injectsByDefault: Bool
    /// The image of the proxy.
    let image: String
  }

  private static let name = "istio-sidecar-injector"
  private var values: [String: Values] = [:]

  init(_ mesh: Mesh) {
    for map in mesh.objects(of: .configMap) where map.name.hasPrefix(Self.name) && values[map.name] == nil {
      guard let text = map.node.member("data")?.member("values")?.string else { continue }
      let document = Parser.parse(SourceFile(name: map.name, text: text))
      guard !document.hasErrors, let root = document.root else { continue }
      values[map.name] = Values(root)
    }
  }

  /// Whether no ConfigMap of an injector is given.
  var isEmpty: Bool { values.isEmpty }

  /// What the injector of a revision is told; nil when its ConfigMap is not given.
  func values(of revision: String) -> Values? {
    values[["", "default"].contains(revision) ? Self.name : "\(Self.name)-\(revision)"]
  }
}

extension InjectorSettings.Values {
  fileprivate init(_ root: Node) {
    let global = root.member("global")
    let image = global?.member("proxy")?.memberText("image") ?? ""
    self.init(
      injectsByDefault: root.member("sidecarInjectorWebhook")?.member("enableNamespacesByDefault")?.boolean ?? false,
      image: image.contains("/")
        ? image : "\(global?.memberText("hub") ?? "")/\(image):\(global?.memberText("tag") ?? "")"
    )
  }
}
