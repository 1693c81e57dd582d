import Foundation
import Resources
import YAML

/// Server-side apply: the fields that are applied become the manager's, those it no longer applies go.
struct ServerSideApply {
  let resource: ServedResource
  let manager: String
  let subresource: String?
  let isForced: Bool
  let now: Date

  /// The object after the apply, its managed fields included.
  func apply(_ input: Value, to live: Value?) throws(APIFailure) -> Value {
    var config = input
    config.set("metadata", "managedFields", to: nil)
    let applied = fieldSet(of: FieldComparison.ownable(config), resource.shape, [])
    var managed = ManagedFields(of: live)
    let mine = managed.index(manager, "Apply", nil, subresource)
    let former = mine.map { managed.entries[$0].fields } ?? FieldSet()
    var merged = live.map { merge(config, onto: $0, resource.shape) } ?? config
    let others = managed.entries.enumerated().filter { $0.offset != mine }.reduce(FieldSet()) {
      $0.union($1.element.fields)
    }
    // Outer paths first: an item that has lost its key could not be found any more.
    let dropped = former.subtracting(applied).paths.sorted { $0.count < $1.count }
    for path in dropped where others.part(at: path).isEmpty {
      if let pruned = removing(path[...], from: merged, resource.shape) { merged = pruned }
    }
    if let live { try checkConflicts(&managed, mine, live, merged) }
    let entry = ManagedFields.Entry(
      manager: manager,
      operation: "Apply",
      apiVersion: resource.apiVersion,
      subresource: subresource,
      time: KubernetesTime.text(now),
      fields: applied
    )
    if let mine {
      let isSame = managed.entries[mine].fields == applied
      let time = managed.entries[mine].time
      managed.entries[mine] = entry
      if isSame, let live, live.isSame(as: merged) { managed.entries[mine].time = time }
    } else {
      managed.entries.append(entry)
    }
    return managed.apply(to: merged)
  }

  /// A field that somebody else owns and that would change is a conflict, unless it is taken by force.
  private func checkConflicts(
    _ managed: inout ManagedFields,
    _ mine: Int?,
    _ live: Value,
    _ merged: Value
  ) throws(APIFailure) {
    let comparison = FieldComparison(from: live, to: merged, resource)
    let changed = comparison.modified.union(comparison.added)
    var conflicts: [(manager: String, path: String)] = []
    for (index, entry) in managed.entries.enumerated() where index != mine {
      for path in entry.fields.intersection(changed).paths {
        conflicts.append((entry.description, path.map(\.text).joined()))
      }
    }
    guard isForced || conflicts.isEmpty else { throw Self.conflict(conflicts) }
    managed.take(changed.union(comparison.removed), exceptFrom: mine)
  }

  /// k8s.io/apimachinery, `managedfields/internal/conflict.go`, `getConflictMessage`.
  private static func conflict(_ conflicts: [(manager: String, path: String)]) -> APIFailure {
    let causes = conflicts.map {
      FieldCause(reason: "FieldManagerConflict", field: $0.path, message: "conflict with \($0.manager)").value
    }
    let list: String
    if conflicts.count == 1 {
      list = "1 conflict: conflict with \(conflicts[0].manager): \(conflicts[0].path)"
    } else {
      let byManager = Dictionary(grouping: conflicts, by: \.manager).sorted { $0.key < $1.key }
      let lines = byManager.flatMap { manager, conflicts in
        ["conflicts with \(manager):"] + conflicts.map { "- \($0.path)" }
      }
      list = "\(conflicts.count) conflicts: " + lines.joined(separator: "\n")
    }
    return APIFailure(409, "Conflict", "Apply failed with " + list, details: ["causes": .sequence(causes)])
  }

  /// The paths that applying a configuration owns (sigs.k8s.io/structured-merge-diff, `tofieldset.go`).
  private func fieldSet(of value: Value, _ shape: Shape?, _ path: [PathElement]) -> FieldSet {
    guard let parts = FieldParts.of(value, shape) else { return FieldSet(isMember: true) }
    var result = FieldSet()
    for part in parts {
      var child = fieldSet(of: part.value, part.shape, path + [part.element])
      // A map that the schema declares is no member itself, its keys and the items of lists are.
      if !part.isDeclared, resource.shape != nil { child.isMember = child.isMember || !path.isEmpty }
      if child.children.isEmpty { child.isMember = true }
      result.children[part.element] = child
    }
    return result
  }

  private func merge(_ config: Value, onto live: Value, _ shape: Shape?) -> Value {
    guard let mine = FieldParts.of(config, shape), let theirs = FieldParts.of(live, shape) else { return config }
    let applied = Dictionary(mine.map { ($0.element, $0) }) { _, last in last }
    let known = Set(theirs.map(\.element))
    if case .sequence = config {
      let kept = theirs.map { part in
        applied[part.element].map { merge($0.value, onto: part.value, part.shape) } ?? part.value
      }
      return .sequence(kept + mine.filter { !known.contains($0.element) }.map(\.value))
    }
    var result = live
    for part in mine {
      guard case .field(let name) = part.element else { continue }
      result.set(name, to: live[name].map { merge(part.value, onto: $0, part.shape) } ?? part.value)
    }
    return result
  }

  /// The value without what is at a path; nil when it is not there.
  private func removing(_ path: ArraySlice<PathElement>, from value: Value, _ shape: Shape?) -> Value? {
    guard let element = path.first, let parts = FieldParts.of(value, shape),
      let part = parts.first(where: { $0.element == element })
    else { return nil }
    let rest = path.count == 1 ? nil : removing(path.dropFirst(), from: part.value, part.shape)
    if path.count > 1, rest == nil { return nil }
    if case .field(let name) = element {
      var result = value
      result.set(name, to: rest)
      return result
    }
    return .sequence(parts.compactMap { $0.element == element ? rest : $0.value })
  }
}
