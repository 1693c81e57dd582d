/// Edits that do not get in each other's way: no two change the same part, and no change lies below another.
///
/// An insertion of an item stands before the item at its place, so it goes with any change of that item.
struct EditList {
  /// The conditions, in the order given.
  let tests: [Edit]
  /// The changes, in the order given.
  let changes: [Edit]

  /// Checks edits. O(steps of all paths).
  init(_ edits: [Edit]) throws(EditProblem) {
    var tests: [Edit] = []
    var changes: [Edit] = []
    for edit in edits {
      if case .test = edit { tests.append(edit) } else { changes.append(edit) }
    }
    self.tests = tests
    self.changes = changes
    let claimed = changes.filter { !$0.insertsItem }.map(\.path)
    var seen: Set<FieldPath> = []
    for path in claimed where !seen.insert(path).inserted { throw .overlap(path, path) }
    for edit in changes {
      var outer = edit.path
      while let (parent, _) = outer.split {
        if seen.contains(parent) { throw .overlap(parent, edit.path) }
        outer = parent
      }
    }
  }
}

extension Edit {
  /// Whether this adds an item to a list.
  var insertsItem: Bool {
    guard case .insert(let path, _) = self, case .item? = path.steps.last else { return false }
    return true
  }
}
