import RegularExpressions

extension RouteMatch {
  /// Whether a request without a token fits.
  func takes(_ request: RouteRequest) -> Bool { unmetCondition(of: request) == nil }

  /// The first condition that a request without a token does not fulfil, the path before the headers, those before the
  /// query; nil when it fits.
  func unmetCondition(of request: RouteRequest) -> UnmetCondition? {
    if let unmet = unmetPath(of: request) { return unmet }
    for field in headers {
      let found = request.values(of: field.name)
      if !field.takes(found) {
        return UnmetCondition(.header(field.name), field, found: found.isEmpty ? nil : found.joined(separator: ","))
      }
    }
    for field in query {
      let found = request.parameter(field.name)
      if !field.takes([found].compactMap(\.self)) {
        return UnmetCondition(.queryParameter(field.name), field, found: found)
      }
    }
    // A condition that is turned round holds for a claim that is not there.
    guard let claim = claims.first(where: { !$0.isInverted }) else { return nil }
    let demand = claim.value.map(UnmetCondition.Demand.init) ?? .presence
    return UnmetCondition(.claim(claim.path.joined(separator: ".")), demand, found: nil)
  }

  private func unmetPath(of request: RouteRequest) -> UnmetCondition? {
    let path = request.path
    guard !self.path.takes(path, ignoringCase: ignoresCase == true) else { return nil }
    let demand: UnmetCondition.Demand =
      switch self.path {
      case .exact(let text): .exact(text)
      case .prefix(let text): .prefix(text)
      case .segments(let text): .segments(text)
      case .regex(let pattern): .regex(pattern)
      }
    return UnmetCondition(.path, demand, found: String(path))
  }
}

extension RouteMatch.Path {
  /// Whether a path without its query fits. Letters of either case fit a text on request, never a pattern.
  ///
  /// Source: Envoy `source/common/router/config_impl.cc`, the classes `…RouteEntryImpl`.
  func takes(_ path: Substring, ignoringCase: Bool) -> Bool {
    func isPrefix(_ text: String) -> Bool {
      ignoringCase
        ? path.utf8.lazy.map(\.smallLetter).starts(with: text.utf8.lazy.map(\.smallLetter))
        : path.utf8.starts(with: text.utf8)
    }
    switch self {
    case .exact(let text): return isPrefix(text) && path.utf8.count == text.utf8.count
    case .prefix(let text): return isPrefix(text)
    case .segments(let text):
      guard isPrefix(text) else { return false }
      guard Self.areSegments(text), path.utf8.count > text.utf8.count else { return true }
      return path.utf8.dropFirst(text.utf8.count).first == UInt8(ascii: "/")
    case .regex(let pattern): return (try? RegularExpression(pattern))?.matchesWhole(String(path)) ?? false
    }
  }

  /// How much of a path that fits it took: a pattern and a whole path take all of it.
  func taken(of path: Substring) -> Int {
    switch self {
    case .exact, .regex: path.utf8.count
    case .prefix(let text), .segments(let text): text.utf8.count
    }
  }
}

extension FieldMatcher {
  /// Whether one of the values fits; none of them for a condition that is turned round.
  func takes(_ values: [String]) -> Bool {
    guard let matcher = value else { return values.isEmpty == isInverted }
    // An inverted condition takes a field that is not there for an empty one.
    let looked = values.isEmpty && isInverted ? [""] : values
    return looked.contains(where: matcher.takes) != isInverted
  }
}

extension StringMatcher {
  /// Whether a text fits, byte by byte.
  func takes(_ text: String) -> Bool {
    switch self {
    case .exact(let wanted): text.utf8.elementsEqual(wanted.utf8)
    case .prefix(let wanted): text.utf8.starts(with: wanted.utf8)
    case .suffix(let wanted):
      text.utf8.count >= wanted.utf8.count && text.utf8.suffix(wanted.utf8.count).elementsEqual(wanted.utf8)
    case .regex(let pattern): (try? RegularExpression(pattern))?.matchesWhole(text) ?? false
    }
  }
}

extension UInt8 {
  /// The small letter of a capital of ASCII; other bytes as they are.
  fileprivate var smallLetter: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self }
}
