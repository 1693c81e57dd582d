import YAML

/// Kubernetes' strategic merge patch of pods: lists of named things are merged item by item.
enum StrategicMerge {
  /// The merge keys of a pod's lists (`patchMergeKey` in k8s.io/api/core/v1/types.go).
  private static let keys: [String: [String]] = [
    "containers": ["name"], "initContainers": ["name"], "volumes": ["name"], "env": ["name"],
    "imagePullSecrets": ["name"], "ports": ["containerPort"], "volumeMounts": ["mountPath"],
    "hostAliases": ["ip"], "topologySpreadConstraints": ["topologyKey"],
  ]

  /// What a patch makes of some data; null takes a field away.
  static func merged(_ base: Value, with patch: Value, key: String = "") -> Value {
    switch (base, patch) {
    case (.mapping, .mapping(let fields)): return merged(base, fields)
    case (_, .mapping(let fields)): return merged(.mapping([]), fields)
    case (_, .sequence(let additions)):
      guard let names = keys[key] else { return patch }
      return .sequence(merged(base.items, additions, by: names))
    default: return patch
    }
  }

  private static func merged(_ base: Value, _ fields: [Value.Entry]) -> Value {
    let replaces = fields.contains { $0.key == "$patch" && $0.value.text == "replace" }
    var result = replaces ? Value.mapping([]) : base
    for field in fields where field.key != "$patch" {
      if case .null = field.value {
        result.removeField(field.key)
      } else {
        result.setField(field.key, to: merged(result[field.key] ?? .null, with: field.value, key: field.key))
      }
    }
    return result
  }

  /// Items of the patch that are new come first, those there are stay in place (strategicpatch: mergeSliceWithSpecialElements).
  private static func merged(_ items: [Value], _ additions: [Value], by names: [String]) -> [Value] {
    var result = items
    var added: [Value] = []
    for addition in additions {
      let identity = names.map { addition[$0] }
      if let index = result.firstIndex(where: { item in names.map { item[$0] } == identity }) {
        result[index] = merged(result[index], with: addition)
      } else {
        added.append(merged(.mapping([]), with: addition))
      }
    }
    return added + result
  }
}
