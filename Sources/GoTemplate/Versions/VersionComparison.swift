/// One comparison of a constraint, such as `>=1.2` or `~1.x` (Masterminds/semver: constraints.go).
struct VersionComparison: Sendable {
  enum Relation: String, Sendable, CaseIterable {
    case atLeast = ">="
    case atLeastReversed = "=>"
    case atMost = "<="
    case atMostReversed = "=<"
    case notEqual = "!="
    case tildeArrow = "~>"
    case equal = "="
    case greater = ">"
    case less = "<"
    case tilde = "~"
    case caret = "^"
    case same = ""
  }

  /// Which numbers the constraint leaves open.
  enum Openness: Sendable {
    case none, patch, minor, all
  }

  private let relation: Relation
  private let version: SemanticVersion
  private let openness: Openness

  /// Reads a comparison; nil when the text is none.
  init?(_ text: String) {
    guard let relation = Relation.allCases.first(where: { text.hasPrefix($0.rawValue) }) else { return nil }
    let rest = text.dropFirst(relation.rawValue.count).drop { $0 == " " }
    let core = (rest.hasPrefix("v") ? rest.dropFirst() : rest).prefix { $0 != "-" && $0 != "+" }
    let parts = core.split(separator: ".", omittingEmptySubsequences: false)
    guard !rest.isEmpty, parts.count <= 3 else { return nil }
    let closed = parts.prefix { !["x", "X", "*"].contains($0) }
    let openness: Openness =
      switch closed.count {
      case 0: .all
      case 1: .minor
      case 2: .patch
      default: .none
      }
    guard parts[closed.count...].allSatisfy({ ["x", "X", "*"].contains($0) }) else { return nil }
    let tail = closed.count == parts.count ? rest.dropFirst(rest.hasPrefix("v") ? 1 : 0).dropFirst(core.count) : ""
    guard let version = SemanticVersion((closed.isEmpty ? "0" : closed.joined(separator: ".")) + tail) else {
      return nil
    }
    self.relation = relation
    self.version = version
    self.openness = openness
  }

  /// Whether a version meets it; a prerelease only meets a constraint that names one.
  func isMet(by other: SemanticVersion) -> Bool {
    if !other.prerelease.isEmpty, version.prerelease.isEmpty { return false }
    switch relation {
    case .atLeast, .atLeastReversed: return other >= version
    case .less: return other < version
    case .greater: return isExceeded(by: other)
    case .atMost, .atMostReversed: return isUpperBound(of: other)
    case .notEqual: return differs(from: other)
    case .equal, .same: return openness == .none ? isEqual(to: other) : isMinorRange(with: other)
    case .tilde, .tildeArrow: return isMinorRange(with: other)
    case .caret: return isMajorRange(with: other)
    }
  }

  private func isEqual(to other: SemanticVersion) -> Bool { !(other < version) && !(version < other) }

  private func isExceeded(by other: SemanticVersion) -> Bool {
    if openness == .none || other.major != version.major { return other > version && openness != .all }
    return openness == .patch && other.minor > version.minor
  }

  private func isUpperBound(of other: SemanticVersion) -> Bool {
    if openness == .none { return other <= version }
    if openness == .all { return true }
    if other.major != version.major { return other.major < version.major }
    return openness == .minor || other.minor <= version.minor
  }

  private func differs(from other: SemanticVersion) -> Bool {
    switch openness {
    case .none: !isEqual(to: other)
    case .patch: (other.major, other.minor) != (version.major, version.minor)
    case .minor: other.major != version.major
    case .all: false
    }
  }

  /// `~1.2.3` is at least 1.2.3 and below 1.3.
  private func isMinorRange(with other: SemanticVersion) -> Bool {
    if openness == .all { return true }
    guard other >= version, other.major == version.major else { return false }
    return openness == .minor || other.minor == version.minor
  }

  /// `^1.2.3` is at least 1.2.3 and below 2; below 1 the first number that is not zero stays.
  private func isMajorRange(with other: SemanticVersion) -> Bool {
    if openness == .all { return true }
    guard other >= version, other.major == version.major else { return false }
    if version.major > 0 || openness == .minor { return true }
    if version.minor > 0 || openness == .patch { return other.minor == version.minor }
    return other.minor == 0 && other.patch == version.patch
  }
}
