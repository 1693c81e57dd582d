import Diagnostics
import Testing

@testable import YAML

/// An input of any size with an edit at each of its parts.
struct EditShape: CustomTestStringConvertible {
  let shape: NastyShape
  var testDescription: String { shape.testDescription }
  /// Declares the change of one node; most are left alone.
  let change: @Sendable (inout DocumentEdit, Node) -> Void

  init(_ name: String, _ text: @escaping @Sendable (Int) -> String, _ change: @escaping Change) {
    self.shape = NastyShape(name, text)
    self.change = change
  }

  typealias Change = @Sendable (inout DocumentEdit, Node) -> Void

  static let all = flat + flow + deep

  private static let addsToMapping: Change = { edit, node in
    if node.kind == .mapping { edit.insert([Value.Entry("new", 1)], into: node) }
  }
  private static let addsToSequence: Change = { edit, node in
    if node.kind == .sequence { edit.insert([["new": 1]], into: node) }
  }
  private static let setsScalars: Change = { edit, node in
    if node.kind == .scalar, !node.record.flags.contains(.isKey) { edit.set(node, to: ["new": 1]) }
  }
  private static let removesOdd: Change = { edit, node in
    if node.record.flags.contains(.isKey), !node.index.isMultiple(of: 4) { edit.remove(node) }
  }
  private static let insertsBefore: Change = { edit, node in
    guard node.record.flags.contains(.isKey) else { return }
    edit.insert([Value.Entry("new \(node.index)", 1)], into: node.document.node(at: 0), at: .before(node))
  }
  private static let renames: Change = { edit, node in
    if node.record.flags.contains(.isKey) { edit.set(node, to: .string("new \(node.index)")) }
  }

  private static let keys: @Sendable (Int) -> String = { count in (0..<count).map { "k\($0): v\n" }.joined() }
  private static let members: @Sendable (Int) -> String = { count in
    "{\n" + (0..<count).map { "  \"k\($0)\": 1" }.joined(separator: ",\n") + "\n}\n"
  }

  private static let flat = [
    EditShape("set every value of a mapping", keys, setsScalars),
    EditShape("remove every second key of a mapping", keys, removesOdd),
    EditShape("insert before every key of a mapping", keys, insertsBefore),
    EditShape("rename every key of a mapping", keys, renames),
    EditShape("set every value of an object", members, setsScalars),
    EditShape("remove every second member of an object", members, removesOdd),
    EditShape("insert before every member of an object", members, insertsBefore),
    EditShape("rename every member of an object", members, renames),
  ]

  private static let flow = [
    EditShape("insert into each mapping of a flow sequence", { many("{a: 1}", $0) }, addsToMapping),
    EditShape("insert into each object of an array", { many("{\"a\":1}", $0) }, addsToMapping),
    EditShape("set each number of an array of arrays", { many("[1]", $0) }, setsScalars),
    EditShape("insert into each array behind many spaces", { spaced(many("[a]", $0), $0) }, addsToSequence),
    EditShape("set each value behind many spaces", { spaced(many("{a: b}", $0), $0) }, setsScalars),
    EditShape("set each value after many blank lines", { many("a", $0) + line("", $0) }, setsScalars),
  ]

  private static let deep = [
    EditShape("insert at each level of brackets", { nested("[", "a", "]", $0) }, addsToSequence),
    EditShape("insert at each level of objects", { nested("{\"a\":", "1", "}", $0) }, addsToMapping),
    EditShape(
      "set each value of a key that is a flow mapping",
      { "{" + nested("{", "a", "}:b", $0) + "}" },
      setsScalars
    ),
    EditShape("insert at each level of dashes", { nested("- ", "a", "", $0) }, addsToSequence),
    EditShape("insert at each level before comments", { nested("- ", "a\n", "", $0) + line("#", $0) }, addsToSequence),
    EditShape(
      "insert at each level before blank lines",
      { nested("- ", "a\n", "", $0) + line("", $0) },
      addsToSequence
    ),
    EditShape(
      "insert at each deeper line",
      { count in
        (0..<count).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
      },
      addsToMapping
    ),
  ]

  private static func many(_ item: String, _ count: Int) -> String {
    "[" + Array(repeating: item, count: count).joined(separator: ", ") + "]"
  }

  private static func spaced(_ text: String, _ count: Int) -> String {
    "a:\n" + String(repeating: " ", count: count) + text
  }

  private static func nested(_ open: String, _ inner: String, _ close: String, _ count: Int) -> String {
    String(repeating: open, count: count) + inner + String(repeating: close, count: count)
  }

  /// Lines of comment, or blank ones.
  private static func line(_ comment: String, _ count: Int) -> String {
    "\n" + (0..<count).map { _ in "    " + comment + "\n" }.joined()
  }
}
