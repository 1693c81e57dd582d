import YAML

/// Objects as `meta.k8s.io/v1` tables, and as their metadata alone.
struct TableAnswer: Sendable {
  let resource: ServedResource
  /// Seconds since 1970.
  let now: Int
  /// What stands in each row's `object`: `Metadata`, `Object` or `None`.
  let includes: String

  func table(_ objects: [StoredObject], metadata: Value) -> Value {
    let columns = TableColumns.of(resource)
    let rows = objects.map { object -> Value in
      let value = object.value(in: resource)
      var row: Value = ["cells": .sequence(columns.map { $0.cell(value, now) })]
      switch includes {
      case "None": break
      case "Object": row.set("object", to: value)
      default: row.set("object", to: Self.partial(value))
      }
      return row
    }
    return [
      "kind": "Table", "apiVersion": "meta.k8s.io/v1", "metadata": metadata,
      "columnDefinitions": .sequence(columns.map(\.definition)), "rows": .sequence(rows),
    ]
  }

  static func partial(_ object: Value) -> Value {
    [
      "kind": "PartialObjectMetadata", "apiVersion": "meta.k8s.io/v1", "metadata": object["metadata"] ?? [:],
    ]
  }
}
