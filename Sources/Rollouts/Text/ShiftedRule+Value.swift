import Analysis
import Routing
import YAML

extension ShiftedRule {
  /// The rule as data.
  var value: Value {
    .mapping(
      choice.entries + [
        .init("destinations", .sequence(destinations.map(\.value))), .init("stable", .integer(Int64(stable))),
        .init("canary", .integer(Int64(canary))),
      ] + exposure.entries
    )
  }
}

extension Value {
  /// The rule of a field.
  func shiftedRule(_ field: String) throws(RolloutText.Mistake) -> ShiftedRule {
    guard let value = self[field] else { throw .invalid(field: field) }
    var destinations: [ShiftedDestination] = []
    for item in value["destinations"]?.items ?? [] { destinations.append(try item.destination()) }
    let rule = ShiftedRule(
      try value.ruleChoice(),
      destinations,
      stable: try value.number("stable"),
      canary: try value.number("canary"),
      exposure: try value.exposure()
    )
    guard let rule else { throw .invalid(field: field) }
    return rule
  }

  /// The target that a mapping names.
  func target() throws(RolloutText.Mistake) -> RouteTarget {
    RouteTarget(QualifiedHost(whole: try text("host")), subset: self["subset"]?.string)
  }

  /// The weight of a field.
  func weight(_ field: String) throws(RolloutText.Mistake) -> Weight {
    guard let weight = Weight(Int64(try number(field))) else { throw .invalid(field: field) }
    return weight
  }

  private func destination() throws(RolloutText.Mistake) -> ShiftedDestination {
    if case .boolean(true)? = self["added"] { return ShiftedDestination(try target(), .added) }
    return ShiftedDestination(try target(), self["weight"] == nil ? .unweighted : .weighted(try weight("weight")))
  }

  private func ruleChoice() throws(RolloutText.Mistake) -> RuleChoice {
    if let name = self["name"]?.string { return .named(name) }
    guard let words = self["match"]?.items else { return .standard }
    var conditions: Set<MatchCondition> = []
    for word in words {
      guard let condition = try? MatchCondition(word.string ?? "") else { throw .invalid(field: "match") }
      conditions.insert(condition)
    }
    return .matching(conditions)
  }

  private func exposure() throws(RolloutText.Mistake) -> Exposure {
    Exposure(
      mirror: try written("mirror"),
      header: try written("header"),
      cookie: try written("cookie")
    )
  }

  private func written<Content: WrittenValue>(_ field: String) throws(RolloutText.Mistake) -> Content? {
    guard let text = self[field]?.string else { return nil }
    guard let content = try? Content(text) else { throw .invalid(field: field) }
    return content
  }
}

extension RouteTarget {
  var entries: [Value.Entry] {
    [.init("host", .string(host.name))] + (subset.map { [.init("subset", .string($0))] } ?? [])
  }
}

extension Weight {
  var value: Value { .integer(Int64(number)) }
}

extension ShiftedDestination {
  fileprivate var value: Value {
    switch origin {
    case .weighted(let weight): .mapping(target.entries + [.init("weight", weight.value)])
    case .unweighted: .mapping(target.entries)
    case .added: .mapping(target.entries + [.init("added", true)])
    }
  }
}

extension RuleChoice {
  fileprivate var entries: [Value.Entry] {
    switch self {
    case .standard: []
    case .named(let name): [.init("name", .string(name))]
    case .matching(let conditions):
      [.init("match", .sequence(conditions.map(\.description).sorted().map { .string($0) }))]
    }
  }
}

extension Exposure {
  fileprivate var entries: [Value.Entry] {
    [("mirror", mirror?.description), ("header", header?.description), ("cookie", cookie?.description)]
      .compactMap { name, text in text.map { .init(name, .string($0)) } }
  }
}
