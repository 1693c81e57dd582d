import Resources
import YAML

/// The labels of the namespaces that are there as objects.
struct NamespaceLabels {
  private var byName: [String: [String: String]] = [:]

  init(_ objects: InputObjects) {
    for object in objects.of(.namespace) {
      byName[object.name] = object.labels.merging(["kubernetes.io/metadata.name": object.name]) { $1 }
    }
  }

  /// Whether a namespace has the labels of a selector; one of which nothing is known may have them.
  func mayFit(_ namespace: String, _ selector: Node?) -> Bool {
    guard let labels = byName[namespace] else { return true }
    let wanted = selector?.member("matchLabels")?.textMembers ?? [:]
    return wanted.allSatisfy { labels[$0.key] == $0.value }
  }
}
