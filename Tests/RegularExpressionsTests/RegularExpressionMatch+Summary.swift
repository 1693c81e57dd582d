import RegularExpressions

extension Optional<RegularExpressionMatch> {
  /// The ranges in one line, in the notation of ``MatchCase``.
  var summary: String {
    guard let match = self else { return "none" }
    return (0...match.groupCount)
      .map { group in match[group].map { "\($0.lowerBound)-\($0.upperBound)" } ?? "_" }
      .joined(separator: " ")
  }
}
