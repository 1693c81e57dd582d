/// Turns the condition of a rule into Envoy's.
///
/// Source: Istio `pilot/pkg/networking/core/route/route.go`, `TranslateRouteMatch`.
struct RouteMatchTranslation {
  let match: RouteMatch

  /// `isMatched` says whether the rule has a condition at all: only then is anything said about letters of either case.
  init(_ rule: HTTPMatch, isMatched: Bool) {
    var match = RouteMatch()
    match.path = rule.path ?? .prefix("/")
    match.ignoresCase = isMatched ? rule.ignoresCase : nil
    for field in (rule.headers + rule.withoutHeaders).sorted(by: Self.precedes) where !field.name.isEmpty {
      if let claim = ClaimMatcher(header: field.name, field.value, isInverted: field.isInverted) {
        match.claims.append(claim)
      } else {
        match.headers.append(field)
      }
    }
    for (name, value) in [(":method", rule.method), (":authority", rule.authority), (":scheme", rule.scheme)] {
      if let value { match.headers.append(FieldMatcher(name, value)) }
    }
    match.query = rule.query
    self.match = match
  }

  private static func precedes(_ left: FieldMatcher, _ right: FieldMatcher) -> Bool {
    left.name == right.name ? !left.isInverted && right.isInverted : left.name < right.name
  }
}
