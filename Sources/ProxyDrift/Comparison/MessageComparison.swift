import Output
import ProxyConfig

/// Compares two normalized messages field by field.
struct MessageComparison {
  /// What is known on the way down to a part.
  struct Context {
    var path = FieldPath()
    /// What the translation knows of it; nil where everything is compared.
    var model: ModelPlace?
    var provenance: Provenance
    var causes: [Cause]

    func field(_ name: String) -> Context {
      var inner = self
      inner.path = path.field(name)
      inner.model = model?.inside(name)
      if path.steps.isEmpty { inner.causes = ClusterCauses.causes(of: name, causes) }
      inner.descend(to: provenance[name])
      return inner
    }

    func element(_ label: String, _ place: Int?) -> Context {
      var inner = self
      inner.path = path.element(label)
      inner.descend(to: place.map { provenance[$0] } ?? .unknown)
      return inner
    }

    private mutating func descend(to inner: Provenance) {
      provenance = inner
      if !inner.origins.isEmpty { causes = inner.origins.map { .origin($0) } }
    }

    /// Where the messages themselves note what they come from.
    mutating func note(_ expected: JSONValue, _ actual: JSONValue) {
      guard provenance.origins.isEmpty else { return }
      let noted = [expected, actual].map { Cause.noted(on: $0) }.first { !$0.isEmpty }
      if let noted { causes = noted }
    }
  }

  /// What differs, in the order of the fields' names.
  private(set) var differences: [FieldDifference] = []
  /// How often the proxy has a field that the translation knows nothing of.
  private(set) var unmodelled: [String: Int] = [:]

  /// Compares what should be with what is. O(size · log of the elements of a list).
  mutating func compare(_ expected: JSONValue, _ actual: JSONValue, _ context: Context) {
    if expected == actual { return }
    switch (expected, actual) {
    case (.object, .object): compareObjects(expected, actual, context)
    case (.array(let expected), .array(let actual)): compareLists(expected, actual, context)
    default: tell(.changed(expected: expected, actual: actual), context)
    }
  }

  private mutating func tell(_ change: FieldDifference.Change, _ context: Context) {
    differences.append(FieldDifference(context.path, change, context.causes))
  }

  private mutating func compareObjects(_ expected: JSONValue, _ actual: JSONValue, _ outer: Context) {
    var context = outer
    context.note(expected, actual)
    let types = (expected["@type"], actual["@type"])
    if let wanted = types.0, let found = types.1, wanted != found {
      return tell(.changed(expected: wanted, actual: found), context.field("@type"))
    }
    // Both are in the order of the names.
    var (left, right) = (expected.members[...], actual.members[...])
    while let next = [left.first?.name, right.first?.name].compactMap(\.self).min() {
      let inner = context.field(next)
      switch (left.first?.name == next ? left.popFirst() : nil, right.first?.name == next ? right.popFirst() : nil) {
      case (let wanted?, let found?): compare(wanted.value, found.value, inner)
      case (let wanted?, nil): if next != "@type" { tell(.missing(wanted.value), inner) }
      case (nil, let found?): if next != "@type" { take(extra: found.value, inner) }
      case (nil, nil): return
      }
    }
  }

  private mutating func compareLists(_ expected: [JSONValue], _ actual: [JSONValue], _ context: Context) {
    let field = context.path.lastField ?? ""
    let form = ListForm(of: field, expected + actual)
    let matching = ListMatching(expected, actual, form)
    let names = ElementLabels(form, expected, actual)
    for pair in matching.pairs {
      let inner = context.element(names.actual(pair.actual), pair.expected)
      if matching.moved.contains(pair) { tell(.moved(expected: pair.expected, actual: pair.actual), inner) }
      compare(expected[pair.expected], actual[pair.actual], inner)
    }
    for place in matching.missing {
      var inner = context.element(names.expected(place), place)
      inner.note(expected[place], .null)
      tell(.missing(expected[place]), inner)
    }
    for place in matching.extra {
      var inner = context.element(names.actual(place), nil)
      inner.note(.null, actual[place])
      takeElement(actual[place], inner)
    }
  }

  private mutating func takeElement(_ element: JSONValue, _ context: Context) {
    guard let model = context.model, !ModelPlace.mayBeWritten(element) else { return take(extra: element, context) }
    let name = element["name"]?.text.map { "[\($0)]" } ?? ""
    unmodelled["\(model.name)\(name)", default: 0] += 1
  }

  /// What only the proxy has is told without that of which the translation knows nothing, which is counted.
  private mutating func take(extra value: JSONValue, _ context: Context) {
    guard let model = context.model else { return tell(.extra(value), context) }
    if let known = known(value, model) { tell(.extra(known), context) }
  }

  private mutating func known(_ value: JSONValue, _ model: ModelPlace) -> JSONValue? {
    switch model.knowledge {
    case .whole: return value
    case .none:
      unmodelled[model.name, default: 0] += 1
      return nil
    case .part: break
    }
    switch value {
    case .object(let members):
      var kept: [JSONValue.Member] = []
      for member in members where member.name != "@type" {
        if let inner = known(member.value, model.inside(member.name)) { kept.append(.init(member.name, inner)) }
      }
      return kept.isEmpty && !(members.isEmpty && model.isWritten) ? nil : .object(kept)
    case .array(let elements):
      var kept: [JSONValue] = []
      for element in elements { if let inner = known(element, model) { kept.append(inner) } }
      return kept.isEmpty ? nil : .array(kept)
    case .string, .integer, .double, .bool, .null:
      if model.isWritten { return value }
      unmodelled[model.name, default: 0] += 1
      return nil
    }
  }
}
