import ProxyConfig

/// The rules of a mesh that tests reach.
struct RouteCoverage {
  let rules: [RoutingRule]
  let unreached: [RoutingRule]

  init(of input: TranslationInput, by results: [RouteTestResult]) {
    rules = input.routingRules
    let reached = Set(results.compactMap { $0.told.explanation.route?.origin?.place })
    unreached = rules.filter { $0.places.isDisjoint(with: reached) }
  }

  /// `3 of 5 rules are reached`.
  var summary: String {
    "\(rules.count - unreached.count) of \(rules.count) \(rules.count == 1 ? "rule is" : "rules are") reached"
  }
}
