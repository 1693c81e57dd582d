/// One text at a time: for many texts keep a ``RegularExpressionMatcher``.
extension RegularExpression {
  /// Whether the expression matches somewhere in a text: RE2's PartialMatch.
  public func isMatch(_ text: Span<UInt8>) -> Bool {
    var matcher = RegularExpressionMatcher(self)
    return matcher.isMatch(text)
  }

  /// Whether the expression matches somewhere in a text: RE2's PartialMatch.
  public func isMatch(_ text: [UInt8]) -> Bool { isMatch(text.span) }

  /// Whether the expression matches somewhere in a text: RE2's PartialMatch.
  public func isMatch(_ text: String) -> Bool { isMatch(Array(text.utf8)) }

  /// Whether the expression matches a text from its start to its end: RE2's FullMatch, which Envoy uses.
  public func matchesWhole(_ text: Span<UInt8>) -> Bool {
    var matcher = RegularExpressionMatcher(self)
    return matcher.matchesWhole(text)
  }

  /// Whether the expression matches a text from its start to its end: RE2's FullMatch, which Envoy uses.
  public func matchesWhole(_ text: [UInt8]) -> Bool { matchesWhole(text.span) }

  /// Whether the expression matches a text from its start to its end: RE2's FullMatch, which Envoy uses.
  public func matchesWhole(_ text: String) -> Bool { matchesWhole(Array(text.utf8)) }

  /// The first match at or behind a position, with what the groups took.
  public func firstMatch(in text: Span<UInt8>, from origin: Int = 0) -> RegularExpressionMatch? {
    var matcher = RegularExpressionMatcher(self)
    return matcher.firstMatch(in: text, from: origin)
  }

  /// The first match at or behind a position, with what the groups took.
  public func firstMatch(in text: [UInt8], from origin: Int = 0) -> RegularExpressionMatch? {
    firstMatch(in: text.span, from: origin)
  }

  /// The first match in the UTF-8 of a text, with what the groups took.
  public func firstMatch(in text: String) -> RegularExpressionMatch? { firstMatch(in: Array(text.utf8)) }

  /// The whole text as a match, with what the groups took, or nil when it does not match from start to end.
  public func wholeMatch(_ text: [UInt8]) -> RegularExpressionMatch? {
    var matcher = RegularExpressionMatcher(self)
    return matcher.wholeMatch(text.span)
  }

  /// The whole of a text's UTF-8 as a match, or nil when it does not match from start to end.
  public func wholeMatch(_ text: String) -> RegularExpressionMatch? { wholeMatch(Array(text.utf8)) }
}
