public import MeshStores
public import YAML

/// What takes edits of a resource back: changes of the resource as it is after them, on conditions that tell whether
/// everything that they changed still is as they left it.
public struct EditInversion: Sendable, Equatable {
  /// What must still hold.
  public let conditions: [FieldCondition]
  /// The changes.
  public let changes: [Edit]

  init(conditions: [FieldCondition], changes: [Edit]) {
    self.conditions = conditions
    self.changes = changes
  }

  /// Inverts edits of a resource as it was read. O(edits² + size of what they change).
  ///
  /// What the edits tested and left alone is tested again: it tells whether places of lists still mean the same.
  public init(of edits: [Edit], in before: Value) throws(EditProblem) {
    var work = Inverting(edits, before, after: try JSONPatch(edits).applied(to: before))
    for edit in edits { work.add(edit) }
    conditions = work.conditions
    changes = work.inverse
  }

  /// The fields of a resource that are not as the edits left them.
  public func changedFields(in resource: Value) -> [FieldPath] {
    var paths: [FieldPath] = []
    for condition in conditions where !condition.holds(in: resource) && !paths.contains(condition.path) {
      paths.append(condition.path)
    }
    return paths
  }

  /// A resource whose fields are as the edits left them, with the edits taken back.
  public func applied(to resource: Value) throws(EditProblem) -> Value {
    try JSONPatch(changes).applied(to: resource)
  }
}
