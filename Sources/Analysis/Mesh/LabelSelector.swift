import Resources
import YAML

/// A selector of labels, with `matchLabels` and `matchExpressions` (Kubernetes `apimachinery/pkg/labels/selector.go`).
struct LabelSelector {
  private let node: Node?

  /// Takes the selector's mapping; nil selects everything.
  init(_ node: Node?) { self.node = node }

  /// Whether labels are selected. O(requirements + values).
  func matches(_ labels: [String: String]) -> Bool {
    guard let node else { return true }
    let exact = node.member("matchLabels")?.textMembers ?? [:]
    guard exact.allSatisfy({ labels[$0.key] == $0.value }) else { return false }
    return node.elements("matchExpressions").allSatisfy { Self.holds($0, labels) }
  }

  /// The values that the selector asks of a key, in any way.
  func values(of key: String) -> [String] {
    guard let node else { return [] }
    let exact = (node.member("matchLabels")?.textMembers[key]).map { [$0] } ?? []
    return exact
      + node.elements("matchExpressions").filter { $0.memberText("key") == key }
      .flatMap { $0.elements("values").map(\.text) }
  }

  private static func holds(_ requirement: Node, _ labels: [String: String]) -> Bool {
    let value = labels[requirement.memberText("key")]
    let values = requirement.elements("values").map(\.text)
    switch requirement.memberText("operator") {
    case "In": return value.map(values.contains) ?? false
    case "NotIn": return !(value.map(values.contains) ?? false)
    case "Exists": return value != nil
    case "DoesNotExist": return value == nil
    default: return false
    }
  }
}
