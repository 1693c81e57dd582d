/// Functions with which a template refuses its data (Sprig: `fail`; Helm: `required`).
enum FailureFunctions {
  static let table: TemplateFunction.Table = [
    "fail": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in throw .refused(try arguments.string(0)) },
    "required": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      switch arguments[1] {
      case .null: throw .refused(try arguments.string(0))
      case .string(let text) where text.isEmpty: throw .refused(try arguments.string(0))
      default: return arguments[1]
      }
    },
  ]
}
