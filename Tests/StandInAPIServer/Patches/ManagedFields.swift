import Foundation
import YAML

/// Who owns which fields of an object: `metadata.managedFields`.
struct ManagedFields: Sendable {
  struct Entry: Sendable {
    var manager: String
    var operation: String
    var apiVersion: String
    var subresource: String?
    var time: String
    var fields: FieldSet

    /// As conflicts name it (k8s.io/apimachinery, `managedfields/internal/conflict.go`).
    var description: String {
      let name = "\"\(manager)\"" + (subresource.map { " with subresource \"\($0)\"" } ?? "")
      return operation == "Update" ? "\(name) using \(apiVersion)" : name
    }
  }

  var entries: [Entry]

  init(of object: Value?) {
    entries = (object?.at("metadata", "managedFields")?.items ?? []).map { item in
      Entry(
        manager: item.text("manager") ?? "",
        operation: item.text("operation") ?? "",
        apiVersion: item.text("apiVersion") ?? "",
        subresource: item.text("subresource"),
        time: item.text("time") ?? "",
        fields: FieldSet(encoded: item["fieldsV1"] ?? [:])
      )
    }
  }

  /// The object with these managed fields.
  func apply(to object: Value) -> Value {
    var result = object
    let kept = entries.filter { !$0.fields.isEmpty }.sorted {
      ($0.operation, $0.time, $0.manager) < ($1.operation, $1.time, $1.manager)
    }
    result.set("metadata", "managedFields", to: kept.isEmpty ? nil : .sequence(kept.map(Self.value)))
    return result
  }

  private static func value(_ entry: Entry) -> Value {
    var value: Value = [
      "manager": .string(entry.manager), "operation": .string(entry.operation),
      "apiVersion": .string(entry.apiVersion), "time": .string(entry.time), "fieldsType": "FieldsV1",
      "fieldsV1": entry.fields.encoded,
    ]
    if let subresource = entry.subresource { value.set("subresource", to: .string(subresource)) }
    return value
  }

  func index(_ manager: String, _ operation: String, _ apiVersion: String?, _ subresource: String?) -> Int? {
    entries.firstIndex {
      $0.manager == manager && $0.operation == operation && $0.subresource == subresource
        && (apiVersion == nil || $0.apiVersion == apiVersion)
    }
  }

  /// Takes fields from every owner but one.
  mutating func take(_ fields: FieldSet, exceptFrom kept: Int?) {
    for index in entries.indices where index != kept {
      entries[index].fields = entries[index].fields.subtracting(fields)
    }
  }

  /// The object with the managed fields after an update: what changed belongs to the one who changed it.
  static func afterUpdate(
    from old: Value?,
    to new: Value,
    _ resource: ServedResource,
    _ manager: String,
    _ subresource: String?,
    _ now: Date
  ) -> Value {
    var managed = ManagedFields(of: old)
    let comparison = FieldComparison(from: old, to: new, resource)
    let gained = comparison.added.union(comparison.modified)
    let mine = managed.index(manager, "Update", resource.apiVersion, subresource)
    managed.take(gained.union(comparison.removed), exceptFrom: mine)
    if let mine {
      managed.entries[mine].fields = managed.entries[mine].fields.union(gained).subtracting(comparison.removed)
      if !gained.isEmpty || !comparison.removed.isEmpty { managed.entries[mine].time = KubernetesTime.text(now) }
    } else {
      managed.entries.append(
        Entry(
          manager: manager,
          operation: "Update",
          apiVersion: resource.apiVersion,
          subresource: subresource,
          time: KubernetesTime.text(now),
          fields: gained
        )
      )
    }
    return managed.apply(to: new)
  }
}
