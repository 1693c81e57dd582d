import Diagnostics
import GoTemplate
import YAML

/// Renders templates for data written as YAML.
enum Rendering {
  /// The text of a template, or the place and words of what is wrong: `1:4: …`.
  static func text(
    _ template: String,
    _ data: String = "{}",
    functions: FunctionTable = .sprig,
    limits: RenderLimits = RenderLimits()
  ) -> String {
    let source = SourceFile(name: "test.tmpl", text: template)
    do {
      return try Template(source, functions: functions).text(for: try value(data), limits: limits)
    } catch let error as TemplateError {
      let place = LineTable(source).position(of: error.range.start)
      return "\(place.line):\(place.column): \(error.diagnostic.message)"
    } catch {
      return "unreadable data: \(error)"
    }
  }

  /// Data whose whole numbers are integers, unlike those of ``TemplateValue/init(_:)``.
  static func value(_ yaml: String) throws -> TemplateValue {
    let data = try Parser.parse(SourceFile(name: "<data>", text: yaml)).root?.value ?? .null
    return integral(data)
  }

  private static func integral(_ data: Value) -> TemplateValue {
    switch data {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(Int(number))
    case .double(let number): .double(number)
    case .string(let text): .string(text)
    case .sequence(let items): .items(items.map(integral))
    case .mapping(let entries):
      .entries(Dictionary(uniqueKeysWithValues: entries.map { ($0.key, integral($0.value)) }))
    }
  }
}
