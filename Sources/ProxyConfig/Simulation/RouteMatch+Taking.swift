import RegularExpressions

extension RouteMatch {
  /// Whether a request without a token fits.
  func takes(_ request: RouteRequest) -> Bool {
    claims.isEmpty && takesPath(of: request)
      && headers.allSatisfy { $0.takes(request.value(of: $0.name)) }
      && query.allSatisfy { $0.takes(request.parameter($0.name)) }
  }

  private func takesPath(of request: RouteRequest) -> Bool {
    let isFolded = ignoresCase == true
    let given = String(request.path)
    let path = isFolded ? given.lowercased() : given
    func folded(_ text: String) -> String { isFolded ? text.lowercased() : text }
    switch self.path {
    case .exact(let text): return path == folded(text)
    case .prefix(let text): return path.hasPrefix(folded(text))
    case .segments("/"): return path.hasPrefix("/")
    case .segments(let text):
      let prefix = folded(text)
      guard path.hasPrefix(prefix) else { return false }
      return path.utf8.count == prefix.utf8.count || path.utf8.dropFirst(prefix.utf8.count).first == UInt8(ascii: "/")
    case .regex(let pattern): return (try? RegularExpression(pattern))?.matchesWhole(given) ?? false
    }
  }
}

extension FieldMatcher {
  /// Whether a value fits, nil for a field that is not there.
  func takes(_ field: String?) -> Bool {
    guard let matcher = value else { return (field != nil) != isInverted }
    // An inverted condition takes a field that is not there for an empty one.
    guard let text = field ?? (isInverted ? "" : nil) else { return false }
    return matcher.takes(text) != isInverted
  }
}

extension StringMatcher {
  /// Whether a text fits.
  func takes(_ text: String) -> Bool {
    switch self {
    case .exact(let wanted): text == wanted
    case .prefix(let wanted): text.hasPrefix(wanted)
    case .suffix(let wanted): text.hasSuffix(wanted)
    case .regex(let pattern): (try? RegularExpression(pattern))?.matchesWhole(text) ?? false
    }
  }
}
