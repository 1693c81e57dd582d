import Diagnostics
import YAML

extension SchemaWalk {
  /// Checks the items of a list and the list as a whole.
  mutating func visit(list index: Int, _ item: Shape, _ rule: ListRule) {
    var value = index + 1
    let end = Int(records[index].next)
    var place = 0
    while value < end {
      path.enter(.item(place))
      visit(value, item)
      path.leave()
      value = Int(records[value].next)
      place += 1
    }
    if !rule.count.contains(place) { reportCount(place, rule.count, "item", at: index) }
    if rule.isUnique, place > 1 { checkUnique(document.node(at: index), rule.identity) }
    for check in rule.checks { apply(check, to: document.node(at: index)) }
  }

  /// Checks the keys and values of a map and the map as a whole.
  mutating func visit(map index: Int, _ value: Shape, _ rule: MapRule) {
    if let form = rule.keys { checkKeys(of: index, form) }
    if case .any = value {} else { visitValues(of: index, value) }
    let count = Int(records[index].detail)
    if !rule.count.contains(count) { reportCount(count, rule.count, "key", at: index) }
    for check in rule.checks { apply(check, to: document.node(at: index)) }
  }

  private mutating func visitValues(of index: Int, _ shape: Shape) {
    var key = index + 1
    let end = Int(records[index].next)
    while key < end {
      let value = Int(records[key].next)
      if !nullIsAbsent || !isNull(value) {
        path.enter(.key(key))
        visit(value, shape)
        path.leave()
      }
      key = Int(records[value].next)
    }
  }

  /// What is wrong with a key is told of the map, as the API server does.
  private mutating func checkKeys(of index: Int, _ form: TextForm) {
    for pair in document.node(at: index).pairs where !form.matches(pair.key.textBytes) {
      report(.malformedText, "the key \(pair.key.text) must be \(form.expectation)", at: pair.key.range)
    }
  }

  private mutating func reportCount(_ count: Int, _ bounds: ClosedRange<Int>, _ noun: String, at index: Int) {
    let isTooFew = count < bounds.lowerBound
    let limit = isTooFew ? bounds.lowerBound : bounds.upperBound
    let expected = "expected at \(isTooFew ? "least" : "most") \(limit) \(noun)\(limit == 1 ? "" : "s")"
    let range = focus(of: document.node(at: index))
    report(.wrongCount, "\(expected), found \(count == 0 ? "none" : String(count))", at: range)
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
