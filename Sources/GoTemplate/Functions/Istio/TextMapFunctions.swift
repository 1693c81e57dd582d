/// Maps of labels and annotations in Istio's templates (pkg/kube/inject/template.go).
enum TextMapFunctions {
  static let table: TemplateFunction.Table = [
    "omit": TemplateFunction(1...) { (arguments, _) throws(TemplateProblem) in
      let (map, keys) = (try arguments.map(0), try DictionaryFunctions.names(arguments))
      return .map(TemplateMap(map.entries.filter { !keys.contains($0.key) }, holdsTexts: true))
    },
    "strdict": TemplateFunction(0...) { (arguments, _) throws(TemplateProblem) in
      let map = TemplateMap(holdsTexts: true)
      for index in stride(from: 0, to: arguments.count, by: 2) {
        let value = index + 1 < arguments.count ? try arguments.string(index + 1) : ""
        map.entries[try arguments.string(index)] = .string(value)
      }
      return .map(map)
    },
    "mergeMaps": TemplateFunction(0...) { (arguments, budget) throws(TemplateProblem) in
      .map(try merged(arguments, &budget))
    },
    "toJsonMap": TemplateFunction(0...) { (arguments, budget) throws(TemplateProblem) in
      .string(try JSONText.text(of: .map(try merged(arguments, &budget)), &budget))
    },
  ]

  /// All entries; the last map that has a key decides.
  private static func merged(
    _ arguments: FunctionArguments,
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> TemplateMap {
    let result = TemplateMap(holdsTexts: true)
    for index in 0..<arguments.count {
      if case .null = arguments[index] { continue }
      let map = try arguments.map(index)
      try budget.spend(map.entries.count)
      result.entries.merge(map.entries) { $1 }
    }
    return result
  }
}
