/// A template of kubectl's `-o jsonpath=`: text, and paths in braces whose results are put in its place.
///
/// Source of the rules: https://kubernetes.io/docs/reference/kubectl/jsonpath/. As there, `$` and `@` both are the
/// object at hand, which inside `{range …}…{end}` is the item; dots in a quoted name lead on to a child; and a name in
/// a path is ended by a space or one of `.,[]$@{}` unless a backslash stands before it.
///
/// Two things are more generous: a template without braces that begins like a path is one, and a quoted name is first
/// looked up as a whole, so `['app.kubernetes.io/name']` needs no backslashes.
public struct JSONPathTemplate: Sendable, Hashable {
  /// The template as written.
  public let text: String
  let parts: [JSONPathPart]

  /// Reads a template, in O(characters).
  public init(_ text: String) throws(JSONPathSyntaxError) {
    self.text = text
    var parser = JSONPathParser(text)
    parts = text.contains("{") || !Self.beginsLikePath(text) ? try parser.template() : [.path(try parser.wholePath())]
  }

  /// The text that the template makes of a value: strings as they are, everything else as compact JSON, and a space
  /// between the results of one path.
  ///
  /// The text may hold control characters of the value's strings.
  public func render(
    _ value: JSONValue,
    missingKeys: JSONPath.MissingKeys = .skipped
  ) throws(JSONPathError) -> String {
    var output = ""
    try Self.render(parts, value, missingKeys, into: &output)
    return output
  }

  private static func beginsLikePath(_ text: String) -> Bool {
    text.first.map { ".[$@".contains($0) } ?? false
  }

  /// The depth is bounded by the parser, which bounds how deep ranges nest.
  private static func render(
    _ parts: [JSONPathPart],
    _ value: JSONValue,
    _ missingKeys: JSONPath.MissingKeys,
    into output: inout String
  ) throws(JSONPathError) {
    for part in parts {
      switch part {
      case .text(let text): output += text
      case .path(let path):
        output += try path.results(in: value, missingKeys: missingKeys).map(Self.text).joined(separator: " ")
      case .range(let path, let body):
        for item in try path.results(in: value, missingKeys: missingKeys) {
          try render(body, item, missingKeys, into: &output)
        }
      }
    }
  }

  private static func text(of value: JSONValue) -> String {
    if case .string(let text) = value { return text }
    return String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
  }
}
