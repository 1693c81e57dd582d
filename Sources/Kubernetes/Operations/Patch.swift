public import YAML

/// A change to an object, in one of the forms that the API takes.
public enum Patch: Sendable, Equatable {
  /// Operations in their order, each with `op`, `path` and what it needs (RFC 6902). At most 10,000.
  case json([Value])
  /// The parts that become different; null removes (RFC 7386).
  case merge(Value)
  /// The parts that become different, lists merged by their keys; not for custom resources.
  case strategicMerge(Value)
  /// The whole of what the field manager wants (server-side apply); `force` takes fields over from other managers.
  case apply(Value, force: Bool)

  var contentType: String {
    switch self {
    case .json: "application/json-patch+json"
    case .merge: "application/merge-patch+json"
    case .strategicMerge: "application/strategic-merge-patch+json"
    case .apply: "application/apply-patch+yaml"
    }
  }

  var body: Value {
    switch self {
    case .json(let operations): .sequence(operations)
    case .merge(let value), .strategicMerge(let value), .apply(let value, _): value
    }
  }
}
