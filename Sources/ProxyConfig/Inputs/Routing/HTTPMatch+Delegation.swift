extension HTTPMatch {
  /// What fulfils this match of a root and that of its delegate; nil when nothing can.
  ///
  /// Source: Istio `pilot/pkg/model/virtualservice.go`, `hasConflict` and `mergeHTTPMatchRequest`.
  func merged(with leaf: HTTPMatch) -> HTTPMatch? {
    guard !conflicts(with: leaf) else { return nil }
    var match = leaf
    match.name = Delegation.joined(name, leaf.name)
    match.path = leaf.path ?? path
    match.method = leaf.method ?? method
    match.authority = leaf.authority ?? authority
    match.scheme = leaf.scheme ?? scheme
    match.headers = Self.merged(headers, leaf.headers)
    match.withoutHeaders = Self.merged(withoutHeaders, leaf.withoutHeaders)
    match.query = Self.merged(query, leaf.query)
    match.port = leaf.port ?? port
    match.sourceLabels = sourceLabels
    match.sourceNamespace = sourceNamespace
    match.gateways = gateways
    if leaf.statisticsPrefix.isEmpty { match.statisticsPrefix = statisticsPrefix }
    return match
  }

  private func conflicts(with leaf: HTTPMatch) -> Bool {
    if ignoresCase != leaf.ignoresCase { return true }
    if let port, let other = leaf.port, port != other { return true }
    return Self.conflict(path?.matcher, leaf.path?.matcher) || Self.conflict(method, leaf.method)
      || Self.conflict(authority, leaf.authority) || Self.conflict(scheme, leaf.scheme)
      || Self.conflict(headers, leaf.headers) || Self.conflict(withoutHeaders, leaf.withoutHeaders)
      || Self.conflict(query, leaf.query)
  }

  private static func merged(_ root: [FieldMatcher], _ leaf: [FieldMatcher]) -> [FieldMatcher] {
    let own = Set(leaf.map(\.name))
    return (leaf + root.filter { !own.contains($0.name) }).sorted { $0.name < $1.name }
  }

  private static func conflict(_ root: [FieldMatcher], _ leaf: [FieldMatcher]) -> Bool {
    leaf.contains { field in root.contains { $0.name == field.name && conflict($0.value, field.value) } }
  }

  /// Whether what a delegate asks for is not a part of what the root lets through; nothing is known of expressions.
  private static func conflict(_ root: StringMatcher?, _ leaf: StringMatcher?) -> Bool {
    switch (root, leaf) {
    case (nil, _), (_, nil): false
    case (.exact(let root), .exact(let leaf)): root != leaf
    case (.prefix(let root), .prefix(let leaf)), (.prefix(let root), .exact(let leaf)): !leaf.hasPrefix(root)
    default: true
    }
  }
}

extension RouteMatch.Path {
  fileprivate var matcher: StringMatcher {
    switch self {
    case .exact(let text): .exact(text)
    case .prefix(let text), .segments(let text): .prefix(text)
    case .regex(let text): .regex(text)
    }
  }
}
