import Diagnostics
import YAML

/// Data as YAML text and back, as sigs.k8s.io/yaml has it.
enum DataText {
  /// The YAML of a value with a line break at the end, keys in order.
  static func yaml(_ value: TemplateValue, _ budget: inout WorkBudget) throws(TemplateProblem) -> String {
    Emitter().text(for: try value.data(&budget)) + "\n"
  }

  /// The value of a text; numbers are floating-point numbers, as in every `interface{}` that JSON is read into.
  static func value(
    of text: String,
    isJSON: Bool,
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> TemplateValue {
    try budget.spend(bytes: text.utf8.count)
    let source = SourceFile(name: isJSON ? "<json>" : "<yaml>", text: text)
    let document = Parser.parse(source, as: isJSON ? .json : .kubernetes)
    if let problem = document.diagnostics.first(where: { $0.severity == .error }) { throw .badData(problem.message) }
    guard let root = document.root else {
      if isJSON { throw .badData("the text holds no JSON") }
      return .null
    }
    do {
      let data = try root.value
      return try TemplateValue(data, &budget, depth: 0)
    } catch let problem as TemplateProblem {
      throw problem
    } catch {
      throw .badData("the text cannot be read as data")
    }
  }
}
