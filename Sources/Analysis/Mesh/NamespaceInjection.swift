/// What the labels of a namespace say about injection.
///
/// Source: Istio `pkg/config/analysis/analyzers/injection/injection.go`.
enum NamespaceInjection: Equatable {
  /// Sidecars of a revision are injected; the default one is empty.
  case sidecars(revision: String)
  /// The ambient mode takes the pods.
  case ambient
  /// The label says that nothing is to be injected.
  case declined
  /// Labels of several ways, which contradict each other.
  case ambiguous([String])
  /// No label.
  case unsaid

  /// Reads the labels of a namespace.
  init(_ labels: [String: String]) {
    let injection = labels["istio-injection"] ?? ""
    guard injection.isEmpty || injection == "enabled" else {
      self = .declined
      return
    }
    let revision = labels["istio.io/rev"]
    let isAmbient = labels["istio.io/dataplane-mode"] == "ambient"
    let ways =
      (injection.isEmpty ? [] : ["istio-injection"]) + (revision == nil ? [] : ["istio.io/rev"])
      + (isAmbient ? ["istio.io/dataplane-mode"] : [])
    if ways.count > 1 {
      self = .ambiguous(ways)
    } else if isAmbient {
      self = .ambient
    } else {
      self = ways.isEmpty ? .unsaid : .sidecars(revision: revision ?? "")
    }
  }
}
