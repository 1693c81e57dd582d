import Diagnostics
import Resources
import YAML

extension TranslationSettings {
  /// The name of the ConfigMap in which a control plane keeps its MeshConfig, below the key `mesh`.
  public static let configMapName = "istio"
  /// The namespace of the ConfigMap.
  public static let configMapNamespace = "istio-system"

  /// Reads the MeshConfig of the control plane; what it does not say stays as Istio has it.
  ///
  /// Source: Istio `pkg/config/mesh/mesh.go`, `DefaultMeshConfig` and `ApplyMeshConfig`.
  init(of objects: InputObjects) {
    self.init()
    let map = objects.of(.configMap).first {
      $0.name == Self.configMapName && $0.namespace == Self.configMapNamespace
    }
    guard let text = map?.node.member("data")?.member("mesh")?.text else { return }
    let document = Parser.parse(SourceFile(name: "mesh", text: text))
    guard !document.hasErrors, let config = document.root else { return }
    if let root = config.member("rootNamespace")?.text, !root.isEmpty { rootNamespace = root }
    if let domain = config.member("trustDomain")?.text, !domain.isEmpty { trustDomain = domain }
    let mode = config.member("outboundTrafficPolicy")?.member("mode")?.text
    if let policy = mode.flatMap(OutboundTrafficPolicy.init) { outboundPolicy = policy }
  }
}
