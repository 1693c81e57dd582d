import Diagnostics
import Resources
import YAML

/// Which variant of the proxy's image pods get, such as `distroless`: what is nearer to the pod counts more.
///
/// Source: Istio `pkg/config/analysis/analyzers/util/proxyconfig.go`, `ImageType`.
struct ProxyImageVariants {
  private let general: String
  private var byNamespace: [String: String] = [:]
  private var selected: [String: [(labels: [String: String], variant: String)]] = [:]

  init(_ mesh: Mesh) {
    var general = Self.variant(in: mesh.settings.meshConfig?.member("defaultConfig"))
    for config in mesh.objects(of: .proxyConfig) {
      guard let variant = Self.variant(in: config.spec) else { continue }
      if config.namespace == mesh.settings.rootNamespace {
        general = variant
      } else if let labels = config.spec?.member("selector")?.member("matchLabels")?.textMembers {
        selected[config.namespace, default: []].append((labels, variant))
      } else {
        byNamespace[config.namespace] = variant
      }
    }
    self.general = general ?? ""
  }

  /// The variant of a workload's proxy; empty for the plain image.
  func variant(of workload: Workload) -> String {
    let own = workload.annotation("proxy.istio.io/config").flatMap { annotation in
      Self.variant(in: Parser.parse(SourceFile(name: "proxy.istio.io/config", text: annotation.text)).root)
    }
    let matching = selected[workload.namespace]?.last { config in
      config.labels.allSatisfy { workload.labels[$0.key] == $0.value }
    }
    let variant = own ?? matching?.variant ?? byNamespace[workload.namespace] ?? general
    return variant == "default" ? "" : variant
  }

  private static func variant(in config: Node?) -> String? {
    config?.member("image")?.member("imageType").map(\.text).flatMap { $0.isEmpty ? nil : $0 }
  }
}
