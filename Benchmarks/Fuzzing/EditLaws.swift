import Diagnostics
import YAML

/// What holds for edits of a document: the edited text reads as the edited data, or the edit is refused.
struct EditLaws {
  private let document: Document
  private let root: Node
  private let value: Value
  private var random: SeededNumbers

  init(_ root: Node, _ value: Value, _ random: SeededNumbers) {
    self.document = root.document
    self.root = root
    self.value = value
    self.random = random
  }

  /// One edit whose outcome is known, or several whose outcome must at least be readable.
  mutating func check() throws(FuzzFinding) {
    if random.oneIn(3) { try checkSeveral() } else { try checkOne() }
  }

  private var name: String {
    document.source.bytes.first { $0 != 0x20 && $0 != 0x0A } == UInt8(ascii: "{") ? "fuzz.json" : "fuzz.yaml"
  }

  // MARK: Several changes

  private mutating func checkSeveral() throws(FuzzFinding) {
    var edit = DocumentEdit(document)
    for _ in 0..<(2 + random.below(3)) {
      let node = document.node(at: random.below(document.records.count))
      switch random.below(5) {
      case 0: edit.remove(node)
      case 1: edit.insert([Value.Entry("fuzz \(random.below(3))", newValue())], into: node, at: place(in: node))
      case 2: edit.insert([newValue()], into: node, at: place(in: node))
      default:
        // A null key can be written but not read.
        let new = newValue()
        edit.set(node, to: new == .null && node.record.flags.contains(.isKey) ? "null" : new)
      }
    }
    guard let text = try? edit.apply() else { return }
    _ = try ValueLaws.read(text, "several-edits", name: name)
  }

  private mutating func place(in node: Node) -> DocumentEdit.Position {
    let children = node.kind == .sequence ? Array(node.items) : node.pairs.map(\.key)
    switch random.below(children.isEmpty ? 2 : 4) {
    case 0: return .start
    case 1: return .end
    case 2: return .before(random.pick(children))
    default: return .after(random.pick(children))
    }
  }

  // MARK: One change

  private mutating func checkOne() throws(FuzzFinding) {
    guard !document.records.contains(where: { $0.kind == .alias }) else { return try checkSeveral() }
    guard let target = descend() else { return }
    var edit = DocumentEdit(document)
    guard let (what, expected) = change(target, &edit) else { return }
    let replacements: [Replacement]
    do { replacements = try edit.replacements() } catch { return }
    for (left, right) in zip(replacements, replacements.dropFirst()) {
      try expect(left.range.end < right.range.start, "replacements-out-of-order")
    }
    guard let text = try? edit.apply() else { return }
    guard let read = try ValueLaws.read(text, "\(what)", name: name) else { return }
    guard !read.isSame(as: expected) else { return }
    throw FuzzFinding("\(what)-differs", String(decoding: text, as: UTF8.self).debugDescription)
  }

  private struct Target {
    let path: [Int]
    let node: Node
    let value: Value
    /// The key, where the node is a value of a mapping.
    var key: Node?
  }

  /// A random node with its data; nil where duplicate or merged keys make it unclear which is which.
  private mutating func descend() -> Target? {
    var target = Target(path: [], node: root, value: value)
    while true {
      let children = target.node.count
      switch target.value {
      case .mapping(let entries):
        guard entries.count == children, target.node.value(forKey: "<<") == nil else { return nil }
        guard children > 0, !random.oneIn(4) else { return target }
        let ordinal = random.below(children)
        guard let pair = Array(target.node.pairs)[safe: ordinal] else { return nil }
        target = Target(path: target.path + [ordinal], node: pair.value, value: entries[ordinal].value, key: pair.key)
      case .sequence(let items):
        guard children > 0, !random.oneIn(4) else { return target }
        let ordinal = random.below(children)
        guard let item = Array(target.node.items)[safe: ordinal] else { return nil }
        target = Target(path: target.path + [ordinal], node: item, value: items[ordinal])
      default: return target
      }
    }
  }

  /// Declares a change; gives its name and the data it should lead to.
  private mutating func change(_ target: Target, _ edit: inout DocumentEdit) -> (String, Value)? {
    switch random.below(6) {
    case 0 where !target.path.isEmpty:
      edit.remove(target.key ?? target.node)
      return ("remove", value.replacing(target.path[...], with: nil))
    case 1:
      guard let key = target.key else { return nil }
      edit.set(key, to: "fuzz renamed")
      return ("rename", value.renaming(target.path[...], to: "fuzz renamed"))
    case 2, 3: return insertion(target, &edit)
    default:
      let new = newValue()
      edit.set(target.node, to: new)
      return ("set", value.replacing(target.path[...], with: new))
    }
  }

  private mutating func insertion(_ target: Target, _ edit: inout DocumentEdit) -> (String, Value)? {
    let new = newValue()
    let isStart = random.oneIn(2)
    let position = isStart ? DocumentEdit.Position.start : .end
    switch target.value {
    case .mapping(let entries):
      let entry = Value.Entry("fuzz new", new)
      edit.insert([entry], into: target.node, at: position)
      let changed = Value.mapping(isStart ? [entry] + entries : entries + [entry])
      return ("insert-entry", value.replacing(target.path[...], with: changed))
    case .sequence(let items):
      edit.insert([new], into: target.node, at: position)
      let changed = Value.sequence(isStart ? [new] + items : items + [new])
      return ("insert-item", value.replacing(target.path[...], with: changed))
    case .null:
      edit.insert([new], into: target.node, at: position)
      return ("insert-into-null", value.replacing(target.path[...], with: [new]))
    default: return nil
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

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
