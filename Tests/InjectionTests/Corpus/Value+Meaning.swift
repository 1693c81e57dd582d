import YAML

@testable import Injection

extension Value {
  /// An object without what makes no difference to Kubernetes, so that two texts of one meaning compare equal.
  ///
  /// Ports of checks are their numbers, empty lists and mappings are left out, annotations for Prometheus have one
  /// spelling.
  var meaning: Value { normalized().meaningful(below: "").withoutPortNames }

  private func meaningful(below field: String) -> Value {
    switch self {
    case .mapping(let entries):
      let kept = entries.map { entry in
        Entry(entry.key.replacing("prometheus.io.", with: "prometheus.io/"), entry.value.meaningful(below: entry.key))
      }
      return .mapping(kept.filter { !$0.value.isIdle(as: $0.key) }.sorted { $0.key < $1.key })
    case .sequence(let items): return .sequence(items.map { $0.meaningful(below: field) })
    default: return self
    }
  }

  private func isIdle(as field: String) -> Bool {
    guard ["labels", "annotations", "metadata", "volumes"].contains(field) else { return false }
    return self == .null || self == .mapping([]) || self == .sequence([])
  }

  private var withoutPortNames: Value {
    switch self {
    case .mapping(let entries):
      let fields = entries.map { Entry($0.key, $0.value.withoutPortNames) }
      return Value.mapping(fields).resolvingChecks
    case .sequence(let items): return .sequence(items.map(\.withoutPortNames))
    default: return self
    }
  }

  /// A container with the port names of its checks resolved.
  private var resolvingChecks: Value {
    guard let ports = self["ports"]?.items, name != nil else { return self }
    var container = self
    for site in AppProber.Site.all {
      for kind in ["httpGet", "tcpSocket"] {
        guard let name = field(at: site.fields + [kind, "port"])?.string,
          let port = ports.last(where: { $0.name == name })?["containerPort"]
        else { continue }
        container.setField(at: site.fields + [kind, "port"], to: port)
      }
    }
    return container
  }
}
