import YAML

/// Kubernetes' strategic merge of a patch into a pod (k8s.io/apimachinery strategicpatch), as templates are applied.
enum StrategicMerge {
  /// The data with a patch applied: mappings field by field, lists of named things item by item, all else replaced.
  ///
  /// A null takes a field out. `field` is the name that the data has in its object. O(nodes).
  static func merged(_ original: Value, with patch: Value, field: String = "") -> Value {
    switch (original, patch) {
    case (.mapping, .mapping(let fields)): return merged(original, fields)
    case (.sequence(let own), .sequence(let new)):
      guard let key = mergeKeys[field] else { return bare(patch) }
      return .sequence(merged(own, new, by: key))
    default: return bare(patch)
    }
  }

  /// The fields that Kubernetes' Go types mark with a `patchMergeKey`, and that key.
  private static let mergeKeys = [
    "containers": "name", "initContainers": "name", "ephemeralContainers": "name", "volumes": "name", "env": "name",
    "imagePullSecrets": "name", "ports": "containerPort", "volumeMounts": "mountPath", "volumeDevices": "devicePath",
    "hostAliases": "ip", "topologySpreadConstraints": "topologyKey", "ownerReferences": "uid",
    "resourceClaims": "name", "schedulingGates": "name",
  ]

  private static let directive = "$patch"

  /// Whether a patch says of a whole mapping what is to become of it.
  static func hasDirective(_ patch: Value) -> Bool { patch[directive] != nil }

  private static func merged(_ original: Value, _ fields: [Value.Entry]) -> Value {
    let directive = fields.last { $0.key == Self.directive }?.value
    if directive == "delete" { return .mapping([]) }
    if directive == "replace" { return bare(.mapping(fields)) }
    var merged = original
    for field in fields where !isDirective(field.key) {
      if field.value == .null {
        merged.removeField(field.key)
      } else if let own = original[field.key], own != .null {
        merged.setField(field.key, to: Self.merged(own, with: field.value, field: field.key))
      } else {
        merged.setField(field.key, to: bare(field.value))
      }
    }
    return merged
  }

  /// Merges items by a key. Those of the patch come in its order; each other item keeps its place before the shared
  /// item that it preceded (strategicpatch mergeSortedSlice).
  private static func merged(_ own: [Value], _ patch: [Value], by key: String) -> [Value] {
    if patch.contains(where: { $0[directive] == "replace" }) {
      return patch.filter { $0[directive] == nil }.map(bare)
    }
    let removed = Set(patch.filter { $0[directive] == "delete" }.compactMap { $0[key]?.text })
    let new = patch.filter { $0[directive] != "delete" }
    let original = own.filter { !removed.contains($0[key]?.text ?? "") }
    let places = places(of: original, by: key)
    let shared = Set(new.compactMap { $0[key]?.text.flatMap { places[$0] } })
    var items: [Value] = []
    var rest = original.indices.filter { !shared.contains($0) }[...]
    for item in new {
      guard let index = item[key]?.text.flatMap({ places[$0] }) else {
        items.append(bare(item))
        continue
      }
      while let next = rest.first, next < index {
        items.append(original[next])
        rest.removeFirst()
      }
      items.append(merged(original[index], with: item))
    }
    return items + rest.map { original[$0] }
  }

  /// The first place of each key among items.
  private static func places(of items: [Value], by key: String) -> [String: Int] {
    Dictionary(
      items.enumerated().compactMap { index, item in item[key]?.text.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The data of a patch where there was none: without nulls and directives.
  private static func bare(_ patch: Value) -> Value {
    guard !isBare(patch) else { return patch }
    switch patch {
    case .mapping(let fields):
      let kept = fields.filter { $0.value != .null && !isDirective($0.key) }
      return .mapping(kept.map { Value.Entry($0.key, bare($0.value)) })
    case .sequence(let items): return .sequence(items.map(bare))
    default: return patch
    }
  }

  private static func isBare(_ patch: Value) -> Bool {
    // By index, since an iterator would copy every value.
    switch patch {
    case .mapping(let fields): fields.indices.allSatisfy { isBare(fields[$0]) }
    case .sequence(let items): items.indices.allSatisfy { isBare(items[$0]) }
    default: true
    }
  }

  private static func isBare(_ field: Value.Entry) -> Bool {
    if case .null = field.value { return false }
    return !isDirective(field.key) && isBare(field.value)
  }

  private static func isDirective(_ key: String) -> Bool { key.utf8.first == UInt8(ascii: "$") }
}

extension Pod {
  /// The pod with a template's result applied.
  func merged(with overlay: Pod) -> Pod {
    Pod(
      metadata: StrategicMerge.merged(metadata == .null ? .mapping([]) : metadata, with: overlay.metadata),
      spec: StrategicMerge.merged(spec, with: overlay.spec)
    )
  }
}
