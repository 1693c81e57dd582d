import Analysis
public import MeshStores
import Resources
import YAML

extension ShiftedRule {
  /// What the rules are called that lead some requests to the new version whatever the weights.
  static let headerRule = "meshctl-rollout-header"
  static let cookieRule = "meshctl-rollout-cookie"

  private static let mirrorFields = ["mirror", "mirrorPercentage"]

  /// The edits that bring a rule into a form, and an annotation of its resource with it, under the condition that its
  /// destinations are still the same; no change when it has the form already.
  ///
  /// Each touches a weight, or adds or takes out a whole item, so that the text around it stays as it is.
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
    let value: Value
    do throws(ValueError) { value = try rule.node.value } catch { throw .unreadable(error.message) }
    var edits = (rule.destinations ?? []).flatMap(\.conditions)
    for place in destinations.indices { edits += try self.edits(ofDestination: place, in: rule, value, form, naming) }
    edits += mirrorEdits(of: rule, value, form, naming)
    edits += try markEdits(of: rule, in: owner, value, form, naming)
    return edits + annotationEdits(annotation, of: owner.object.node)
  }

  // MARK: Destinations

  private func edits(
    ofDestination place: Int,
    in rule: RouteRule,
    _ value: Value,
    _ form: ShiftForm,
    _ naming: HostNaming
  ) throws(ShiftRefusal) -> [Edit] {
    let destination = destinations[place]
    let written = rule.destinations ?? []
    guard let index = written.firstIndex(where: { $0.target == destination.target }) else {
      guard destination.origin == .added else { throw .missing(destination.target) }
      return form == .before ? [] : [addition(of: place, to: rule, value, form, naming)]
    }
    let present = written[index]
    if form == .before, destination.origin == .added { return [.remove(present.path)] }
    let item = value.field("route")?.items[index] ?? .null
    return weightEdits(of: present, to: weight(place, in: form)) + cookieEdits(of: present, item, place, form)
  }

  /// Nil for none that is written.
  private func weight(_ place: Int, in form: ShiftForm) -> Weight? {
    switch form {
    case .before: if case .weighted(let weight) = destinations[place].origin { weight } else { nil }
    case .underWay(let weights, _), .done(let weights): weights.indices.contains(place) ? weights[place] : .zero
    }
  }

  private func weightEdits(of destination: RuleDestination, to weight: Weight?) -> [Edit] {
    guard destination.weight != weight else { return [] }
    let path = destination.path.appending("weight")
    return [weight.map { .set(path, $0.value) } ?? .remove(path)]
  }

  private func addition(
    of place: Int,
    to rule: RouteRule,
    _ value: Value,
    _ form: ShiftForm,
    _ naming: HostNaming
  ) -> Edit {
    let others = naming.destinations(of: value)
    var item: Value = [
      "destination": naming.destination(destinations[place].target, like: others),
      "weight": (weight(place, in: form) ?? .zero).value,
    ]
    if isMarked(place, form), let cookie { item = item.setting("headers", to: cookie) }
    return .insert(rule.listPath.appending(.item(rule.destinations?.count ?? 0)), item)
  }

  /// The new version sets the cookie in its answers.
  private func cookieEdits(of destination: RuleDestination, _ item: Value, _ place: Int, _ form: ShiftForm) -> [Edit] {
    guard place == canary, let cookie else { return [] }
    let path = destination.path.appending("headers")
    let present = item.field("headers")
    if isMarked(place, form) { return present == cookie ? [] : [.set(path, cookie)] }
    return present == cookie ? [.remove(path)] : []
  }

  private func isMarked(_ place: Int, _ form: ShiftForm) -> Bool {
    if case .underWay = form { place == canary } else { false }
  }

  /// What sets the cookie: all that the destination does to headers.
  private var cookie: Value? {
    exposure.cookie.map { ["response": ["add": ["Set-Cookie": .string($0.setting(cookieValue))]]] }
  }

  // MARK: Mirror

  private func mirrorEdits(of rule: RouteRule, _ value: Value, _ form: ShiftForm, _ naming: HostNaming) -> [Edit] {
    guard let share = exposure.mirror else { return [] }
    let target = destinations[canary].target
    let change = MirrorChange(.set(target, share), naming: naming)
    let bare = value.without(Self.mirrorFields)
    let mirrored = change.applied(to: bare)
    let isOurs = naming.target(of: value.field("mirror")) == target
    var isWanted = false
    if case .underWay(_, mirrors: true) = form { isWanted = true }
    return Self.mirrorFields.compactMap { field in
      let path = rule.path.appending(.field(field))
      guard isWanted else { return isOurs && value.field(field) != nil ? .remove(path) : nil }
      guard let wanted = mirrored.field(field), wanted != value.field(field) else { return nil }
      return .set(path, wanted)
    }
  }

  // MARK: The rules before it

  private func markEdits(
    of rule: RouteRule,
    in owner: RouteOwner,
    _ value: Value,
    _ form: ShiftForm,
    _ naming: HostNaming
  ) throws(ShiftRefusal) -> [Edit] {
    guard exposure.header != nil || exposure.cookie != nil else { return [] }
    let wanted = marks(of: value, form, naming)
    var edits: [Edit] = []
    for name in [Self.headerRule, Self.cookieRule] {
      let present = owner.rules.first { $0.layer == rule.layer && $0.name == name }
      let mark = wanted.first { $0.field("name")?.string == name }
      switch (present, mark) {
      case (nil, let mark?): edits.append(.insert(rule.path, mark))
      case (let present?, nil): edits.append(.remove(present.path))
      case (let present?, let mark?):
        let now = try? present.node.value
        if now?.isEquivalent(to: mark) != true { edits.append(.set(present.path, mark)) }
      case (nil, nil): break
      }
    }
    return edits
  }

  /// Copies of the rule for requests with the mark, which all go to the new version.
  private func marks(of rule: Value, _ form: ShiftForm, _ naming: HostNaming) -> [Value] {
    guard case .underWay = form else { return [] }
    let target = destinations[canary].target
    let item: Value = ["destination": naming.destination(target, like: naming.destinations(of: rule))]
    var marks: [Value] = []
    if let header = exposure.header {
      let condition: Value = ["exact": .string(header.content.description)]
      marks.append(mark(rule, Self.headerRule, header.name.description.lowercased(), condition, item))
    }
    if let cookie = exposure.cookie {
      let condition: Value = ["regex": .string(cookie.pattern(for: cookieValue))]
      marks.append(mark(rule, Self.cookieRule, "cookie", condition, item))
    }
    return marks
  }

  private func mark(_ rule: Value, _ name: String, _ header: String, _ condition: Value, _ item: Value) -> Value {
    let matches = rule.field("match")?.items ?? [.mapping([])]
    let conditions = matches.map { $0.setting(["headers", header], to: condition) }
    let others = rule.without(["name", "match", "route"] + Self.mirrorFields).entries
    return .mapping(
      [.init("name", .string(name)), .init("match", .sequence(conditions)), .init("route", .sequence([item]))] + others
    )
  }

  /// The version's name, or its host where it is no subset.
  private var cookieValue: String { destinations[canary].target.subset ?? destinations[canary].target.host.name }

  // MARK: Annotation

  private func annotationEdits(_ annotation: (name: String, text: String)?, of object: Node) -> [Edit] {
    guard let annotation else { return [] }
    let path: FieldPath = ["metadata", "annotations"]
    let held = object.member("metadata")?.member("annotations")
    guard let held, held.kind == .mapping else {
      return [.set(path, .mapping([.init(annotation.name, .string(annotation.text))]))]
    }
    return [.set(path.appending(.field(annotation.name)), .string(annotation.text))]
  }
}

extension Weight {
  fileprivate var value: Value { .integer(Int64(number)) }
}
