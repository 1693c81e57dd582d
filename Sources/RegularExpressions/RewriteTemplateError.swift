/// Why a text is not a template of a rewrite, and at which UTF-8 offset.
public enum RewriteTemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A backslash at the very end.
  case trailingBackslash(offset: Int)
  /// A backslash before something else than a digit or a backslash.
  case invalidEscape(offset: Int)
  /// A group that the expression does not have.
  case missingGroup(Int, offset: Int, groupCount: Int)

  /// Where the mistake begins.
  public var offset: Int {
    switch self {
    case .trailingBackslash(let offset), .invalidEscape(let offset), .missingGroup(_, let offset, _): offset
    }
  }

  /// The mistake in words.
  public var description: String {
    switch self {
    case .trailingBackslash: "'\\' is not allowed at the end of a rewrite"
    case .invalidEscape: "a '\\' in a rewrite has to be followed by a digit or by '\\'"
    case .missingGroup(let group, _, let count):
      "the rewrite refers to group \(group), but the expression has \(count == 1 ? "1 group" : "\(count) groups")"
    }
  }
}
