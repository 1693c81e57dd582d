import Resources
import YAML

/// One item of an EnvoyFilter's `configPatches`.
struct EnvoyPatch {
  /// The item's mapping.
  let node: Node

  /// The patches of a filter, in the order of the text.
  static func all(of filter: MeshObject) -> [EnvoyPatch] {
    filter.spec?.elements("configPatches").filter { $0.kind == .mapping }.map(EnvoyPatch.init) ?? []
  }

  /// What it changes, such as `HTTP_FILTER`; empty when not written.
  var target: String { node.memberText("applyTo") }
  /// How it changes it, such as `INSERT_BEFORE`; empty when not written.
  var operation: String { node.member("patch")?.memberText("operation") ?? "" }
  /// What to point at when it is the operation.
  var operationNode: Node { node.member("patch")?.member("operation") ?? node }
  /// What it adds or merges.
  var value: Node? { node.member("patch")?.member("value") }
  /// The network filter that it looks for; nil when it names none.
  var filterMatch: Node? {
    node.member("match")?.member("listener")?.member("filterChain")?.member("filter")
  }
}
