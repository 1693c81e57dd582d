import Diagnostics
import Resources
import YAML

/// Edits to one object of a document as changes to the document's text: comments, order and quoting elsewhere stay.
struct TextEdit {
  /// What became of the text.
  enum Outcome {
    /// Nothing had to change.
    case unchanged
    /// The document as it is then.
    case changed(Document)
    /// A condition that does not hold, with what was found instead.
    case failedTest(FieldPath, expected: Value, found: Value?)
  }

  private let object: ListedObject
  private let list: EditList

  /// Takes edits to an object of a document without errors.
  init(_ edits: [Edit], to object: ListedObject) throws(EditProblem) {
    self.object = object
    self.list = try EditList(edits)
  }

  /// The first condition that does not hold; nil if all do.
  private func failedTest() throws(EditProblem) -> Outcome? {
    guard !list.tests.isEmpty else { return nil }
    let value = try Self.value(of: object.node)
    for case .test(let path, let expected) in list.tests {
      let found = value.value(at: path)
      if !(found?.isEquivalent(to: expected) ?? false) { return .failedTest(path, expected: expected, found: found) }
    }
    return nil
  }

  /// The document with the changes made; what names a resource cannot be among them.
  func apply() throws(EditProblem) -> Outcome {
    if let failure = try failedTest() { return failure }
    let before = object.node.document
    let first = list.changes.first?.path ?? []
    var edit = DocumentEdit(before)
    for change in list.changes { try add(change, to: &edit) }
    guard !edit.isEmpty else { return .unchanged }
    let outer = object.pathInDocument.steps
    let patch = try JSONPatch(list.changes.map { $0.moved(below: outer) })
    let after = try FaithfulEdit(edit, patch, concerning: first).apply()
    let names = before.objects.map { ResourceReference($0.identity, defaultNamespace: "") }
    guard names == after.objects.map({ ResourceReference($0.identity, defaultNamespace: "") }) else {
      throw .identity(first)
    }
    return after.source.bytes == before.source.bytes ? .unchanged : .changed(after)
  }

  // MARK: Changes

  private func add(_ change: Edit, to edit: inout DocumentEdit) throws(EditProblem) {
    guard let (parent, last) = change.path.split else { throw .identity(change.path) }
    let holder = try holder(at: parent)
    let target = Self.child(last, of: holder)
    switch (change, last) {
    case (.test, _): return
    case (.set(let path, let value), _):
      if let target {
        if try !Self.value(of: target).isEquivalent(to: value) { edit.set(target, to: value) }
      } else if case .field(let name) = last {
        try insert(name, value, into: holder, at: path, &edit)
      } else {
        throw .nothing(at: path)
      }
    case (.insert(let path, let value), .field(let name)):
      guard target == nil else { throw .present(at: path) }
      try insert(name, value, into: holder, at: path, &edit)
    case (.insert(let path, let value), .item(let place)):
      guard holder.kind == .sequence || holder.isNull, 0...holder.count ~= place else { throw .nothing(at: path) }
      edit.insert([value], into: holder, at: target.map { .before($0) } ?? .end)
    case (.remove(let path), .field(let name)):
      guard let key = holder.pair(forKey: name)?.key else { throw .nothing(at: path) }
      edit.remove(key)
    case (.remove(let path), .item):
      guard let target else { throw .nothing(at: path) }
      edit.remove(target)
    }
  }

  private func insert(
    _ name: String,
    _ value: Value,
    into holder: Node,
    at path: FieldPath,
    _ edit: inout DocumentEdit
  ) throws(EditProblem) {
    guard holder.kind == .mapping || holder.isNull else { throw .nothing(at: path) }
    edit.insert([Value.Entry(name, value)], into: holder)
  }

  /// What holds the target of a change. Nothing on the way to it may be an alias: its text stands elsewhere.
  private func holder(at path: FieldPath) throws(EditProblem) -> Node {
    var node = object.node
    if object.alias != nil { throw .shared(path) }
    for step in path.steps {
      guard let child = Self.child(step, of: node) else { throw .nothing(at: path) }
      guard child.kind != .alias else { throw .shared(path) }
      node = child
    }
    return node
  }

  private static func child(_ step: FieldPath.Step, of node: Node) -> Node? {
    switch step {
    case .field(let name): node.value(forKey: name)
    case .item(let place): node.kind == .sequence && place >= 0 ? node.items.dropFirst(place).first { _ in true } : nil
    }
  }

  static func value(of node: Node) throws(EditProblem) -> Value {
    do throws(ValueError) { return try node.value } catch { throw .value(error) }
  }
}

extension Edit {
  /// The same edit to what holds the object.
  fileprivate func moved(below steps: [FieldPath.Step]) -> Edit {
    let path = FieldPath(steps + path.steps)
    return switch self {
    case .test(_, let value): .test(path, value)
    case .set(_, let value): .set(path, value)
    case .insert(_, let value): .insert(path, value)
    case .remove: .remove(path)
    }
  }
}
