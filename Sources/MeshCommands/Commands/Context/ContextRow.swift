import Kubernetes
import Output

/// A context in a list.
struct ContextRow: Displayable {
  let name: String
  let context: KubeconfigContext
  /// Whether it is the one that commands work on.
  let isCurrent: Bool

  static let columns = [
    Column("CURRENT"), Column("NAME"), Column("CLUSTER", minimumWidth: 8), Column("USER", minimumWidth: 8),
    Column("NAMESPACE"),
  ]

  var cells: [Cell] {
    [
      Cell(isCurrent ? "*" : ""), Cell(name), Cell(context.cluster), Cell(context.user),
      Cell(context.namespace ?? ""),
    ]
  }

  var reference: String { name }

  var payload: JSONValue {
    [
      "name": .string(name),
      "cluster": .string(context.cluster),
      "user": .string(context.user),
      "namespace": context.namespace.map { .string($0) } ?? .null,
      "current": .bool(isCurrent),
    ]
  }
}
