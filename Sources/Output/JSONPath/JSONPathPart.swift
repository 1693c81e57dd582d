/// One part of a template.
indirect enum JSONPathPart: Sendable, Hashable {
  /// What stands outside braces.
  case text(String)
  /// What stands in braces.
  case path(JSONPath)
  /// `{range …}` to its `{end}`: the body, once for each result of the path.
  case range(JSONPath, body: [JSONPathPart])
}
