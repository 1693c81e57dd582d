/// Encodings in Istio's templates, some of them under the names of Sprig's (pkg/kube/inject/template.go).
enum MeshDataFunctions {
  static let table: TemplateFunction.Table = [
    "toJSON": TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      if case .null = arguments[0] { return .string("{}") }
      return .string(try JSONText.text(of: arguments[0], &budget))
    },
    // What cannot be read is the text `{}` and no error.
    "fromJSON": TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      do throws(TemplateProblem) {
        return try DataText.value(of: try arguments.string(0), isJSON: true, &budget)
      } catch {
        guard case .badData = error else { throw error }
        return .string("{}")
      }
    },
    "structToJSON": structToJSON,
    "protoToJSON": structToJSON,
    "toYaml": TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      .string(try DataText.yaml(arguments[0], &budget))
    },
    // Unlike Sprig's, it leaves the first line where it is.
    "indent": TemplateFunction(2) { (arguments, budget) throws(TemplateProblem) in
      let (width, text) = (try arguments.integer(0), try arguments.string(1))
      guard width >= 0 else { throw .indexOutOfRange(width) }
      let lines = ByteText.split(text, by: "\n")
      try budget.spend(bytes: text.utf8.count)
      try budget.spend(bytes: lines.count, times: width)
      return .string(lines.joined(separator: "\n" + String(repeating: " ", count: width)))
    },
    "formatDuration": TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      .string(try GoFormatter.text(of: arguments[0], &budget))
    },
    "omitNil": TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      try withoutNull(arguments[0], &budget, depth: 0)
    },
  ]

  private static let structToJSON = TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
    if case .null = arguments[0] { return .string("{}") }
    return .string(try JSONText.text(of: arguments[0], &budget))
  }

  private static func withoutNull(
    _ value: TemplateValue,
    _ budget: inout WorkBudget,
    depth: Int
  ) throws(TemplateProblem) -> TemplateValue {
    try budget.spend(1)
    guard depth < WorkBudget.depthLimit else { throw .nestsTooDeeply }
    guard case .map(let map) = value else { return value }
    let kept = TemplateMap(holdsTexts: map.holdsTexts)
    for (key, entry) in map.entries {
      if case .null = entry { continue }
      kept.entries[key] = try withoutNull(entry, &budget, depth: depth + 1)
    }
    return .map(kept)
  }
}
