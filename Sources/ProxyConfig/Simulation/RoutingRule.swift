/// A rule for requests of HTTP, as someone wrote it.
public struct RoutingRule: Sendable {
  /// What people call it: its name, or its place in the text.
  public let label: String
  /// Where it is.
  public let origin: Origin
  /// The rule itself and its matches: a route comes from one of them.
  public let places: Set<Origin.Place>

  init(_ rule: HTTPRule) {
    label = rule.label
    origin = rule.origin
    places = Set(([rule.origin] + rule.matches.compactMap(\.origin)).map(\.place))
  }
}

extension TranslationInput {
  /// The rules for requests of HTTP, older objects first and each in the order of its text. O(rules).
  public var routingRules: [RoutingRule] { virtualServices.flatMap { $0.http.map(RoutingRule.init) } }
}
