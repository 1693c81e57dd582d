import Resources
import YAML

extension Workload {
  /// An annotation of the pods; nil when it is not there.
  func annotation(_ key: StaticString) -> Node? { metadata?.member("annotations")?.member(key) }

  /// Whether injection is asked for or declined by the pods themselves; nil when they say nothing. The label counts
  /// more than the annotation.
  var asksForInjection: Bool? {
    (labels["sidecar.istio.io/inject"] ?? annotation("sidecar.istio.io/inject")?.text).map { $0 == "true" }
  }

  /// The name of the service account that the pods run as.
  var serviceAccount: String {
    let name = podSpec?.memberText("serviceAccountName") ?? ""
    return name.isEmpty ? "default" : name
  }

  /// What to call the workload in a message: `Deployment default/reviews`.
  var origin: String { object.origin }
}
