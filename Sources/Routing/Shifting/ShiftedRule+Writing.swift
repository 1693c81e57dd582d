import Analysis
public import MeshStores
import YAML

extension ShiftedRule {
  /// What the rules are called that lead some requests to the new version whatever the weights.
  static let headerRule = "meshctl-rollout-header"
  static let cookieRule = "meshctl-rollout-cookie"

  /// The edits that bring a rule into a form, and an annotation of its resource with it; none when it has it already.
  ///
  /// - Parameters:
  ///   - rule: the rule as it is now.
  ///   - owner: its VirtualService.
  ///   - annotation: a note that is written in one with it.
  public func edits(
    of rule: RouteRule,
    in owner: RouteOwner,
    to form: ShiftForm,
    naming: HostNaming,
    annotation: (name: String, text: String)? = nil
  ) throws(ShiftRefusal) -> [Edit] {
    let before: Value
    do throws(ValueError) { before = try owner.object.node.value } catch { throw .unreadable(error.message) }
    let list = ["spec", rule.layer.rawValue]
    var items = before.field(list)?.items ?? []
    guard items.indices.contains(rule.index) else { throw .unreadable("rule \(rule.label) is gone") }
    let shifted = try shifted(items[rule.index], form, naming)
    let marks = edits(to: marks(of: shifted, form, naming), among: items, of: FieldPath(list.map { .field($0) }), rule)
    items[rule.index] = shifted
    var after = before.setting(list, to: .sequence(items))
    if let annotation {
      after = after.setting(["metadata", "annotations", annotation.name], to: .string(annotation.text))
    }
    do throws(RuleRefusal) {
      return try owner.object.edits { (_) throws(EditProblem) in after } + marks
    } catch {
      guard case .unreadable(let reason) = error else { throw .unreadable("the rule cannot be edited") }
      throw .unreadable(reason)
    }
  }

  /// The edits that bring the rules before it, which come and go as a whole: compared by their places the rule would be
  /// taken for one of them, and its comments would be lost.
  private func edits(
    to marks: [Value],
    among items: [Value],
    of list: FieldPath,
    _ rule: RouteRule
  ) -> [Edit] {
    var missing = marks
    var edits: [Edit] = []
    for (place, item) in items.enumerated() {
      guard let name = item.field("name")?.string, name == Self.headerRule || name == Self.cookieRule else { continue }
      let path = list.appending(.item(place))
      let mark = missing.firstIndex { $0.field("name")?.string == name }.map { missing.remove(at: $0) }
      if let mark, mark.isEquivalent(to: item) { continue }
      edits.append(.test(path, item))
      edits.append(mark.map { .set(path, $0) } ?? .remove(path))
    }
    return edits + missing.map { .insert(list.appending(.item(rule.index)), $0) }
  }

  // MARK: The rule itself

  private func shifted(_ rule: Value, _ form: ShiftForm, _ naming: HostNaming) throws(ShiftRefusal) -> Value {
    var items = rule.field("route")?.items ?? []
    for (place, destination) in destinations.enumerated() {
      let index = items.firstIndex { naming.target(of: $0.field("destination")) == destination.target }
      try set(place, at: index, of: &items, in: rule, form, naming)
    }
    return mirrored(rule.setting("route", to: .sequence(items)), form, naming)
  }

  private func set(
    _ place: Int,
    at index: Int?,
    of items: inout [Value],
    in rule: Value,
    _ form: ShiftForm,
    _ naming: HostNaming
  ) throws(ShiftRefusal) {
    let destination = destinations[place]
    switch (form, index) {
    case (.before, let index?):
      switch destination.origin {
      case .added: items.remove(at: index)
      case .unweighted: items[index] = unmarked(items[index], place).setting("weight", to: nil)
      case .weighted(let weight): items[index] = unmarked(items[index], place).setting("weight", to: weight.value)
      }
    case (.before, nil):
      if destination.origin != .added { throw .missing(destination.target) }
    case (.underWay(let weights, _), let index?):
      items[index] = marked(items[index].setting("weight", to: Self.weight(weights, place).value), place)
    case (.done(let weights), let index?):
      items[index] = unmarked(items[index], place).setting("weight", to: Self.weight(weights, place).value)
    case (.underWay(let weights, _), nil), (.done(let weights), nil):
      guard destination.origin == .added else { throw .missing(destination.target) }
      let item: Value = [
        "destination": naming.destination(destination.target, like: naming.destinations(of: rule)),
        "weight": Self.weight(weights, place).value,
      ]
      if case .underWay = form { items.append(marked(item, place)) } else { items.append(item) }
    }
  }

  private static func weight(_ weights: [Weight], _ place: Int) -> Weight {
    weights.indices.contains(place) ? weights[place] : .zero
  }

  /// The new version sets the cookie in its answers.
  private func marked(_ item: Value, _ place: Int) -> Value {
    guard place == canary, let cookie = exposure.cookie else { return item }
    return item.setting(["headers", "response", "add", "Set-Cookie"], to: .string(cookie.setting(cookieValue)))
  }

  private func unmarked(_ item: Value, _ place: Int) -> Value {
    guard place == canary, exposure.cookie != nil else { return item }
    return item.setting(["headers", "response", "add", "Set-Cookie"], to: nil)
  }

  private func mirrored(_ rule: Value, _ form: ShiftForm, _ naming: HostNaming) -> Value {
    guard let share = exposure.mirror else { return rule }
    if case .underWay(_, mirrors: true) = form {
      return MirrorChange(.set(destinations[canary].target, share), naming: naming).applied(to: rule)
    }
    return MirrorChange(.remove(destinations[canary].target), naming: naming).applied(to: rule)
  }

  // MARK: The rules before it

  /// Copies of the rule for requests with the mark, which all go to the new version.
  private func marks(of rule: Value, _ form: ShiftForm, _ naming: HostNaming) -> [Value] {
    guard case .underWay = form else { return [] }
    let target = destinations[canary].target
    let destination = naming.destination(target, like: naming.destinations(of: rule))
    var marks: [Value] = []
    if let header = exposure.header {
      let condition: Value = ["exact": .string(header.content.description)]
      marks.append(
        mark(rule, Self.headerRule, header.name.description.lowercased(), condition, ["destination": destination])
      )
    }
    if let cookie = exposure.cookie {
      let condition: Value = ["regex": .string(cookie.pattern(for: cookieValue))]
      marks.append(mark(rule, Self.cookieRule, "cookie", condition, ["destination": destination]))
    }
    return marks
  }

  private func mark(_ rule: Value, _ name: String, _ header: String, _ condition: Value, _ item: Value) -> Value {
    let matches = rule.field("match")?.items ?? [.mapping([])]
    let conditions = matches.map { $0.setting(["headers", header], to: condition) }
    let others = rule.without(["name", "match", "route", "mirror", "mirrors", "mirrorPercentage"]).entries
    return .mapping(
      [.init("name", .string(name)), .init("match", .sequence(conditions)), .init("route", .sequence([item]))] + others
    )
  }

  /// The version's name, or its host where it is no subset.
  private var cookieValue: String { destinations[canary].target.subset ?? destinations[canary].target.host.name }
}

extension Weight {
  fileprivate var value: Value { .integer(Int64(number)) }
}
