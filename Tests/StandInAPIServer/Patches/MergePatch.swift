import YAML

/// JSON merge patch (RFC 7386).
enum MergePatch {
  static func apply(_ patch: Value, to target: Value) -> Value {
    guard case .mapping(let entries) = patch else { return patch }
    var result: Value = target.isMapping ? target : [:]
    for entry in entries {
      result.set(entry.key, to: entry.value == .null ? nil : apply(entry.value, to: result[entry.key] ?? [:]))
    }
    return result
  }
}
