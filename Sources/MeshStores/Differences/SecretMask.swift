import YAML

/// Hides the values of a Secret: what did not change is `***`, what did says which state it is of, as in `kubectl diff`.
struct SecretMask {
  private static let fields: Set = ["data", "stringData"]

  private let before: Value
  private let after: Value
  private let changedMark: String

  init(_ before: Value, _ after: Value, as changedMark: String) {
    self.before = before
    self.after = after
    self.changedMark = changedMark
  }

  /// One of both states with every value hidden.
  func masked(_ secret: Value) -> Value {
    guard case .mapping(let entries) = secret else { return secret }
    return .mapping(
      entries.map { entry in
        guard Self.fields.contains(entry.key) else { return entry }
        guard case .mapping(let values) = entry.value else { return Value.Entry(entry.key, Self.hidden(entry.value)) }
        return Value.Entry(
          entry.key,
          .mapping(values.map { Value.Entry($0.key, .string(mark(of: [.field(entry.key), .field($0.key)]))) })
        )
      }
    )
  }

  private func mark(of path: FieldPath) -> String {
    let old = before.value(at: path)
    let new = after.value(at: path)
    return old.flatMap { old in new.map { old.isEquivalent(to: $0) } } == false ? changedMark : "***"
  }

  /// Changes with every value of a Secret hidden.
  static func masked(_ changes: [FieldChange], _ mark: String) -> [FieldChange] {
    changes.map { change in
      if change.path.steps.isEmpty {
        return FieldChange([], before: change.before.map { _ in .string(mark) }, after: .string(mark))
      }
      guard case .field(let name) = change.path.steps[0], fields.contains(name) else { return change }
      return FieldChange(change.path, before: change.before.map(hidden), after: change.after.map(hidden))
    }
  }

  private static func hidden(_ value: Value) -> Value {
    if case .mapping(let entries) = value {
      return .mapping(entries.map { Value.Entry($0.key, .string("***")) })
    }
    return value == .null ? .null : .string("***")
  }
}
