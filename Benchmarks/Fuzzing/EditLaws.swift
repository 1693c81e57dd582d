import Diagnostics
import YAML

/// What holds for edits of a document: the edited text reads as the edited tree, or there is cause to refuse it.
struct EditLaws {
  private let document: Document
  private let root: Node
  private let parents: [Int?]
  private var random: SeededNumbers

  init(_ root: Node, _ random: SeededNumbers) {
    self.document = root.document
    self.root = root
    self.parents = RefusalLaws.parents(in: root.document)
    self.random = random
  }

  /// Makes one change, or several at once.
  mutating func check() throws(FuzzFinding) {
    var changes: [FuzzChange] = []
    for _ in 0..<(random.oneIn(2) ? 1 : 2 + random.below(3)) { changes.append(change()) }
    var edit = DocumentEdit(document)
    for change in changes { change.declare(in: &edit) }
    let replacements: [Replacement]
    do {
      replacements = try edit.replacements()
    } catch {
      let isAllowed = RefusalLaws(document, changes).allow(error.kind)
      return try expect(isAllowed, "needless-refusal", "\(error.message) at \(error.range) in \(changes)")
    }
    for (left, right) in zip(replacements, replacements.dropFirst()) {
      try expect(left.range.end < right.range.start, "replacements-out-of-order")
    }
    guard let text = try? edit.apply() else { return }
    let what = changes.count > 1 ? "several-edits" : changes[0].name
    guard let read = try ValueLaws.read(text, what, name: name),
      let expected = EditedTree(document, changes).value(of: root), !read.isSame(as: expected)
    else { return }
    let shown = String(decoding: text, as: UTF8.self).debugDescription
    throw FuzzFinding("\(what)-differs", "\(shown) after \(changes)")
  }

  private var name: String {
    document.source.bytes.first { $0 != 0x20 && $0 != 0x0A } == UInt8(ascii: "{") ? "fuzz.json" : "fuzz.yaml"
  }

  // MARK: Random changes

  /// A change of a random node, most often one that can be made.
  private mutating func change() -> FuzzChange {
    let node = document.node(at: random.below(document.records.count))
    switch random.below(6) {
    case 0: return .remove(random.oneIn(20) ? node : child(node))
    case 1, 2:
      let collection = random.oneIn(20) ? node : collection(node)
      if collection.kind == .sequence || (collection.kind == .scalar && random.oneIn(2)) {
        return .items([newValue()], collection, place(in: collection))
      }
      return .entries([Value.Entry("fuzz \(random.below(6))", newValue())], collection, place(in: collection))
    case 3 where node.record.flags.contains(.isKey):
      // A null key can be written but not read.
      let new = newValue()
      return .set(node, new == .null ? "null" : new)
    default: return .set(valueOfKey(node), newValue())
    }
  }

  /// The node, or the key that it is the value of.
  private func child(_ node: Node) -> Node {
    guard !node.record.flags.contains(.isKey), let parent = parents[node.index] else { return node }
    return EditedTree.children(of: document.node(at: parent)).last { $0.index <= node.index } ?? node
  }

  /// The node, or the collection around it if it takes no children.
  private func collection(_ node: Node) -> Node {
    guard node.kind == .scalar || node.kind == .alias, !node.isNull || node.record.flags.contains(.isKey) else {
      return node
    }
    return parents[node.index].map { document.node(at: $0) } ?? node
  }

  /// The node, or the value of the key that it is.
  private func valueOfKey(_ node: Node) -> Node {
    node.record.flags.contains(.isKey) ? document.node(at: Int(node.record.next)) : node
  }

  private mutating func place(in node: Node) -> DocumentEdit.Position {
    let children = EditedTree.children(of: node)
    switch random.below(children.isEmpty ? 2 : 4) {
    case 0: return .start
    case 1: return .end
    case 2: return .before(random.pick(children))
    default: return .after(random.pick(children))
    }
  }

  private static let newValues: [Value] = [
    "x", "", " lead", "trail ", "two\nlines\n", "keep\n\n", "\n", "no", "12", "- a", "a: b", "# c", "---", "...\nx",
    "\t", "é", "'", "\"",
    "\u{85}", "{", "[a", "a #b", "!t", "&a", "*a", "%a", "  deep\n shallow\n",
    .string(String(repeating: "long text ", count: 30)),
    1, -9_223_372_036_854_775_808, true, .null, .double(0.5), [], [:], ["a", ["b"], ["c": "d"]],
    ["a": 1, "b": ["x", "y"], "c": ["d": "two\nlines"]],
    [["a": 1, "b": 2], "z"], ["k": .mapping([])],
  ]

  private mutating func newValue() -> Value { random.pick(Self.newValues) }
}
