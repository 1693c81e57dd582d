/// Functions between data and its JSON and YAML (Sprig: defaults.go; Helm: engine/funcs.go).
enum DataFunctions {
  static let table: TemplateFunction.Table = [
    "toJson": toJSON(), "mustToJson": toJSON(),
    "toPrettyJson": toJSON(isPretty: true), "mustToPrettyJson": toJSON(isPretty: true),
    "toRawJson": toJSON(escapesHTML: false), "mustToRawJson": toJSON(escapesHTML: false),
    "fromJson": fromJSON, "mustFromJson": fromJSON,
    "toYaml": TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      var text = try DataText.yaml(arguments[0], &budget)
      // Helm drops the line break at the end; Istio's own function keeps it.
      if text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
      return .string(text)
    },
    "fromYaml": TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      try DataText.value(of: try arguments.string(0), isJSON: false, &budget)
    },
  ]

  private static let fromJSON = TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
    try DataText.value(of: try arguments.string(0), isJSON: true, &budget)
  }

  private static func toJSON(isPretty: Bool = false, escapesHTML: Bool = true) -> TemplateFunction {
    TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      .string(try JSONText.text(of: arguments[0], isPretty: isPretty, escapesHTML: escapesHTML, &budget))
    }
  }
}
