import YAML

/// A rewrite of a path as a pattern with what takes the place of what it finds: how a VirtualService says what a
/// HTTPRoute's filter does.
struct PathRewrite: Hashable {
  let match: String
  let rewrite: String

  var value: Value { ["match": .string(match), "rewrite": .string(rewrite)] }

  /// The whole path; in a substitution a backslash alone means something (RE2 `RE2::Rewrite`).
  static func whole(_ text: String) -> PathRewrite {
    PathRewrite(match: "/.*", rewrite: text.replacing("\\", with: "\\\\"))
  }

  /// The segments at its beginning; what is put there may be nothing but a slash, which is then not doubled.
  static func segments(_ segments: String, by text: String) -> PathRewrite {
    let short = text.hasSuffix("/") ? String(text.dropLast()) : text
    let literal = short.replacing("\\", with: "\\\\")
    return short.isEmpty
      ? PathRewrite(match: "^\(TextCondition.quoted(segments))/?", rewrite: "/")
      : PathRewrite(match: "^\(TextCondition.quoted(segments))", rewrite: literal)
  }

  /// The filter's `path` that says the same for requests of a path; nil where none does.
  func modifier(for path: PathCondition?) -> Value? {
    guard !rewrite.replacing("\\\\", with: "").contains("\\") else { return nil }
    let text = rewrite.replacing("\\\\", with: "\\")
    if self == .whole(text) { return ["type": "ReplaceFullPath", "replaceFullPath": .string(text)] }
    if case .segments(let segments) = path, self == .segments(segments, by: text) {
      return ["type": "ReplacePrefixMatch", "replacePrefixMatch": .string(text)]
    }
    return nil
  }
}
