/// A condition on requests that HTTPRoutes and VirtualServices can both say.
struct RequestCondition: Hashable {
  var path: PathCondition?
  var method: String?
  var headers: [FieldCondition] = []
  var query: [FieldCondition] = []

  /// How specific the condition is: the Gateway API tries the greater first.
  ///
  /// Source: Gateway API, `HTTPRouteRule.matches`; Istio `pilot/pkg/config/kube/gateway/conversion.go`,
  /// `sortHTTPRoutes`.
  var rank: [Int] {
    let counts = [method == nil ? 0 : 1, headers.count, query.count]
    switch path {
    case .exact(let path): return [3, path.utf8.count] + counts
    case .segments(let path), .prefix(let path): return [2, path.utf8.count] + counts
    case .regex(let pattern): return [1, pattern.utf8.count] + counts
    case nil: return [0, 0] + counts
    }
  }

  /// The same where the API server has filled in the path `/` in place of none.
  var completedRank: [Int] {
    var completed = self
    completed.path = path ?? .all
    return completed.rank
  }

  /// Whether one request may fulfil both.
  func overlaps(_ other: RequestCondition) -> Bool {
    if let method, let second = other.method, method != second { return false }
    return (path ?? .all).overlaps(other.path ?? .all) && !Self.exclude(headers, other.headers)
      && !Self.exclude(query, other.query)
  }

  /// Whether a field of one name has to be two texts at once.
  private static func exclude(_ fields: [FieldCondition], _ others: [FieldCondition]) -> Bool {
    fields.contains { field in
      others.contains { other in
        guard field.name == other.name, case .exact(let one) = field.value, case .exact(let two) = other.value else {
          return false
        }
        return one != two
      }
    }
  }
}
