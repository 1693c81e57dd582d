import RegularExpressions

/// Finds the regular expressions for which Envoy would refuse a whole route configuration.
enum PatternCheck {
  /// The first that is none of RE2's; nil when all are. O(bytes of the patterns).
  static func firstInvalid(in match: RouteMatch, _ rule: HTTPRule) -> String? {
    var patterns: [String] = []
    if case .regex(let pattern) = match.path { patterns.append(pattern) }
    if case .pattern(let pattern, _) = rule.pathRewrite { patterns.append(pattern) }
    let values = (match.headers + match.query).map(\.value) + match.claims.map(\.value)
    patterns += (values + (rule.cors?.origins ?? [])).compactMap { value in
      if case .regex(let pattern) = value { return pattern }
      return nil
    }
    return patterns.first { (try? RegularExpression($0)) == nil }
  }
}
