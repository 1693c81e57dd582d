import Resources
import YAML

/// Namespaces whose labels do not say whether they are injected, or say it in several ways.
///
/// Source: Istio `pkg/config/analysis/analyzers/injection/injection.go`.
struct NamespaceLabels: Analyzer {
  let istioName: StaticString? = "injection.Analyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let injectors = InjectorSettings(mesh)
    for namespace in mesh.objects(of: .namespace) {
      let name = namespace.name
      guard name != mesh.settings.rootNamespace, !MeshObject.isSystemNamespace(name) else { continue }
      switch NamespaceInjection(namespace.labels) {
      case .ambiguous(let labels):
        let message = "the labels \(labels.joined(separator: " and ")) contradict each other; keep one"
        let node = namespace.metadata?.member("labels") ?? namespace.nameNode
        report.add(.namespaceMultipleInjectionLabels, message, at: node, of: namespace)
      case .unsaid where injectors.values(of: "")?.injectsByDefault == true:
        let message = "pods of the namespace are injected, since the injector is set to inject by default"
        report.add(.namespaceInjectionEnabledByDefault, message, at: namespace.nameNode, of: namespace)
      case .unsaid:
        let message =
          "nothing says whether pods of the namespace are part of the mesh; set the label istio-injection: enabled or disabled"
        report.add(.namespaceNotInjected, message, at: namespace.nameNode, of: namespace)
      case .sidecars, .ambient, .declined: break
      }
    }
  }
}
