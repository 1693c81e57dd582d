/// A way into a JSON value: `.items[*].metadata.name`.
public struct JSONPath: Sendable, Hashable {
  /// What becomes of a name that nothing has.
  public enum MissingKeys: Sendable, Hashable {
    /// It has no results.
    case skipped
    /// It is an error.
    case refused
  }

  let steps: [JSONPathStep]

  init(steps: [JSONPathStep]) { self.steps = steps }

  /// Reads a path as `--sort-by` takes it: with or without braces, and with or without the first dot.
  public init(relaxed text: String) throws(JSONPathSyntaxError) {
    var parser = JSONPathParser(text)
    self = try parser.relaxedPath()
  }

  /// The values that the path leads to, in their order in the value; O(values passed).
  public func results(
    in value: JSONValue,
    missingKeys: MissingKeys = .skipped
  ) throws(JSONPathError) -> [JSONValue] {
    var evaluation = JSONPathEvaluation(missingKeys: missingKeys)
    return try evaluation.walk(steps, from: [value])
  }
}
