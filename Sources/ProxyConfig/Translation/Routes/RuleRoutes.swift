/// What the rules of a VirtualService come to at one listener.
struct RuleRoutes {
  /// A rule, or one match of it, of which no route was made.
  struct Omission {
    let rule: PassedOverRule
    /// How many routes stand before it.
    var place: Int
  }

  /// The routes in order.
  var routes: [Route] = []
  /// What is missing among them.
  var omissions: [Omission] = []

  /// Adds those of other rules behind.
  mutating func append(_ other: RuleRoutes) {
    let offset = routes.count
    routes += other.routes
    omissions += other.omissions.map { Omission(rule: $0.rule, place: $0.place + offset) }
  }

  /// Routes that take everything put behind the others.
  var withCatchAllsLast: RuleRoutes {
    let first = routes.filter { !$0.isCatchAll }
    var sorted = RuleRoutes(routes: first + routes.filter(\.isCatchAll))
    sorted.omissions = omissions.map { omission in
      Omission(rule: omission.rule, place: routes.prefix(omission.place).count { !$0.isCatchAll })
    }
    return sorted
  }
}
