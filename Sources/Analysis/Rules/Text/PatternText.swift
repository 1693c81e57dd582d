import RegularExpressions

/// Patterns that the proxy matches with RE2.
public enum PatternText {
  /// Beyond this the control plane refuses a pattern: Istio `pkg/config/validation/validation.go`,
  /// `validateStringRegexp`.
  private static let lengthLimit = 1024

  /// What is wrong with a pattern; nil when nothing is. O(pattern).
  public static func problem(with pattern: String) -> String? {
    if pattern.isEmpty { return "a pattern cannot be empty; write .* to match everything" }
    guard pattern.utf8.count <= lengthLimit else {
      return "a pattern can have at most \(lengthLimit) characters, this one has \(pattern.utf8.count)"
    }
    do {
      _ = try RegularExpression(pattern)
      return nil
    } catch {
      return "the pattern is not in RE2's language, which the proxy uses: \(error)"
    }
  }
}
