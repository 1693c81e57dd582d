import Resources
import YAML

/// Strategic merge: a merge patch that merges the items of some lists by their keys.
///
/// The directives are those of k8s.io/apimachinery/pkg/util/strategicpatch.
enum StrategicMerge {
  static func apply(_ patch: Value, to target: Value?, _ shape: Shape?) -> Value? {
    guard case .mapping(let entries) = patch else { return patch }
    switch patch.text("$patch") {
    case "delete": return nil
    case "replace": return .mapping(entries.filter { $0.key != "$patch" })
    default: break
    }
    var result: Value = target?.isMapping == true ? target ?? [:] : [:]
    if let kept = patch["$retainKeys"]?.items.compactMap(\.string) {
      result = .mapping(result.entries.filter { kept.contains($0.key) })
    }
    for entry in entries where !entry.key.hasPrefix("$") {
      let shape = memberShape(entry.key, of: shape)
      result.set(entry.key, to: entry.value == .null ? nil : member(entry.value, onto: result[entry.key], shape))
    }
    for entry in entries where entry.key.hasPrefix("$deleteFromPrimitiveList/") {
      let name = String(entry.key.dropFirst("$deleteFromPrimitiveList/".count))
      let kept = (result[name]?.items ?? []).filter { !entry.value.items.contains($0) }
      result.set(name, to: .sequence(kept))
    }
    return result
  }

  private static func member(_ patch: Value, onto target: Value?, _ shape: Shape?) -> Value? {
    guard case .sequence(let items) = patch, case .list(let item, let rule)? = shape else {
      return apply(patch, to: target, shape)
    }
    switch rule.identity {
    case .position: return patch
    case .value:
      let present = target?.items ?? []
      return .sequence(present + items.filter { !present.contains($0) })
    case .keys(let names):
      // Strategic merge has one key a list, the first of those that server-side apply has.
      guard let key = names.first.map({ "\($0)" }) else { return patch }
      return mergeItems(items, onto: target?.items ?? [], by: key, item)
    }
  }

  private static func mergeItems(_ patch: [Value], onto target: [Value], by key: String, _ shape: Shape) -> Value {
    if patch.contains(where: { $0.text("$patch") == "replace" && $0[key] == nil }) {
      return .sequence(patch.filter { $0["$patch"] == nil })
    }
    var result = target
    for item in patch {
      let index = result.firstIndex { $0[key] != nil && $0[key] == item[key] }
      let merged = apply(item, to: index.map { result[$0] }, shape)
      switch (index, merged) {
      case (let index?, let merged?): result[index] = merged
      case (let index?, nil): result.remove(at: index)
      case (nil, let merged?): result.append(merged)
      case (nil, nil): break
      }
    }
    return .sequence(result)
  }

  private static func memberShape(_ name: String, of shape: Shape?) -> Shape? {
    switch shape {
    case .object(let object)?: object.field(named: name)?.shape
    case .map(let item, _)?: item
    default: nil
    }
  }
}
