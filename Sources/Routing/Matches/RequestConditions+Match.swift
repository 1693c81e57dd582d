import Analysis

extension RequestConditions {
  /// The conditions as a match of a VirtualService, to be compared with those that it has.
  func match(of owner: RouteOwner) throws(RuleRefusal) -> RequestMatch {
    guard let match = RequestMatch(value, of: owner.object) else { throw .unreadable("the conditions have no text") }
    return match
  }
}
