import YAML

/// JSON patch (RFC 6902).
struct JSONPatch {
  /// k8s.io/apiserver, `endpoints/handlers/patch.go`, `maxJSONPatchOperations`.
  static let operationLimit = 10_000

  /// Why a patch was not applied: an operation whose place is not there, or a test that failed.
  struct Rejected: Error {}

  /// The value after every operation in order.
  static func apply(_ operations: [Value], to target: Value) throws(Rejected) -> Value {
    var result = target
    for operation in operations { result = try apply(operation, to: result) }
    return result
  }

  private static func apply(_ operation: Value, to target: Value) throws(Rejected) -> Value {
    guard let name = operation.text("op"), let path = pointer(operation.text("path")) else { throw Rejected() }
    switch name {
    case "test":
      guard let found = value(at: path[...], in: target), found.isSame(as: operation["value"] ?? .null) else {
        throw Rejected()
      }
      return target
    case "add": return try edit(target, path[...], .add(operation["value"] ?? .null))
    case "replace": return try edit(target, path[...], .replace(operation["value"] ?? .null))
    case "remove": return try edit(target, path[...], .remove)
    case "move", "copy":
      guard let source = pointer(operation.text("from")), let moved = value(at: source[...], in: target) else {
        throw Rejected()
      }
      let rest = name == "move" ? try edit(target, source[...], .remove) : target
      return try edit(rest, path[...], .add(moved))
    default: throw Rejected()
    }
  }

  private enum Edit {
    case add(Value)
    case replace(Value)
    case remove
  }

  private static func pointer(_ text: String?) -> [String]? {
    guard let text else { return nil }
    if text.isEmpty { return [] }
    guard text.first == "/" else { return nil }
    return text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
      $0.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
        .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
    }
  }

  private static func value(at path: ArraySlice<String>, in target: Value) -> Value? {
    path.reduce(Optional(target)) { value, key in
      switch value {
      case .mapping?: value?[key]
      case .sequence(let items)?: Int(key).flatMap { items.indices.contains($0) ? items[$0] : nil }
      default: nil
      }
    }
  }

  private static func edit(_ target: Value, _ path: ArraySlice<String>, _ edit: Edit) throws(Rejected) -> Value {
    guard let key = path.first else {
      switch edit {
      case .add(let value), .replace(let value): return value
      case .remove: throw Rejected()
      }
    }
    switch target {
    case .mapping: return try editMember(key, of: target, path.dropFirst(), edit)
    case .sequence(let items): return .sequence(try editItem(key, of: items, path.dropFirst(), edit))
    default: throw Rejected()
    }
  }

  private static func editMember(
    _ key: String,
    of target: Value,
    _ rest: ArraySlice<String>,
    _ edit: Edit
  ) throws(Rejected) -> Value {
    var result = target
    if rest.isEmpty {
      switch edit {
      case .add(let value): result.set(key, to: value)
      case .replace(let value) where target[key] != nil: result.set(key, to: value)
      case .remove where target[key] != nil: result.set(key, to: nil)
      default: throw Rejected()
      }
    } else {
      guard let child = target[key] else { throw Rejected() }
      result.set(key, to: try self.edit(child, rest, edit))
    }
    return result
  }

  private static func editItem(
    _ key: String,
    of items: [Value],
    _ rest: ArraySlice<String>,
    _ edit: Edit
  ) throws(Rejected) -> [Value] {
    var items = items
    if rest.isEmpty, case .add(let value) = edit {
      guard let index = key == "-" ? items.count : Int(key), (0...items.count).contains(index) else {
        throw Rejected()
      }
      items.insert(value, at: index)
      return items
    }
    guard let index = Int(key), items.indices.contains(index) else { throw Rejected() }
    if rest.isEmpty, case .remove = edit {
      items.remove(at: index)
    } else {
      items[index] = try self.edit(items[index], rest, edit)
    }
    return items
  }
}
