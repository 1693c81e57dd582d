import Diagnostics
import YAML

extension SchemaWalk {
  /// Checks the items of a list and the list as a whole.
  mutating func visit(list node: Node, _ item: Shape, _ rule: ListRule) {
    for (place, value) in node.items.enumerated() {
      path.enter(.item(place))
      visit(value, item)
      path.leave()
    }
    checkCount(node.count, rule.count, "item", at: node)
    if rule.isUnique, node.count > 1 { checkUnique(node, rule.identity) }
    for check in rule.checks { apply(check, to: node) }
  }

  /// Checks the keys and values of a map and the map as a whole.
  mutating func visit(map node: Node, _ value: Shape, _ rule: MapRule) {
    checkKeys(of: node, rule)
    if case .any = value {} else { visitValues(of: node, value) }
    checkCount(node.count, rule.count, "key", at: node)
    for check in rule.checks { apply(check, to: node) }
  }

  private mutating func visitValues(of node: Node, _ value: Shape) {
    for pair in node.pairs {
      if nullIsAbsent, pair.value.isNull { continue }
      path.enter(.key(pair.key))
      visit(pair.value, value)
      path.leave()
    }
  }

  /// What is wrong with a key is told of the map, as the API server does.
  private mutating func checkKeys(of node: Node, _ rule: MapRule) {
    if let form = rule.keys {
      for pair in node.pairs where !form.matches(pair.key.textBytes) {
        report(.malformedText, "the key \(pair.key.text) must be \(form.expectation)", at: pair.key.range)
      }
    }
    guard node.count > 1 else { return }
    var seen: Set<ArraySlice<UInt8>> = []
    for pair in node.pairs where !seen.insert(pair.key.textBytes).inserted {
      report(.repeatedField, "key \"\(pair.key.text)\" already set; the last one counts", at: pair.key.range)
    }
  }

  private mutating func checkCount(_ count: Int, _ bounds: ClosedRange<Int>, _ noun: String, at node: Node) {
    guard !bounds.contains(count) else { return }
    let isTooFew = count < bounds.lowerBound
    let limit = isTooFew ? bounds.lowerBound : bounds.upperBound
    let expected = "expected at \(isTooFew ? "least" : "most") \(limit) \(noun)\(limit == 1 ? "" : "s")"
    report(.wrongCount, "\(expected), found \(count == 0 ? "none" : String(count))", at: focus(of: node))
  }

  private mutating func checkUnique(_ node: Node, _ identity: ListRule.Identity) {
    var places: [String: Node] = [:]
    for (place, item) in node.items.enumerated() {
      let item = item.resolved
      guard let mark = Self.mark(of: item, identity) else { continue }
      guard let first = places.updateValue(item, forKey: mark.text) else { continue }
      path.enter(.item(place))
      let notes = [
        Diagnostic.Note("first written here", at: opening(of: Self.mark(of: first, identity)?.node ?? first))
      ]
      report(.duplicateItem, "duplicate \(mark.text)", at: opening(of: mark.node), notes: notes)
      path.leave()
    }
  }

  /// What makes an item the same as another, as text for people, and where it is written.
  private static func mark(of item: Node, _ identity: ListRule.Identity) -> (text: String, node: Node)? {
    switch identity {
    case .position: return nil
    case .value: return item.kind == .scalar ? (item.text, item) : nil
    case .keys(let names):
      let values = names.map { ($0, item.member($0)) }
      guard let first = values.lazy.compactMap(\.1).first else { return nil }
      let text = values.map { "\($0.0) \($0.1?.text ?? "")" }.joined(separator: ", ")
      return (text, first)
    }
  }
}
