import Diagnostics
import GoTemplate
import Output

/// A line as a template of Go's says it.
struct LogTemplate: Sendable {
  /// As it was given.
  let text: String
  private let template: Template

  init(_ text: String) throws(TemplateError) {
    template = try Template(SourceFile(name: "--output", text: text))
    self.text = text
  }

  /// The text for a line.
  func text(for payload: JSONValue) throws(TemplateError) -> String { try template.text(for: Self.value(payload)) }

  private static func value(_ json: JSONValue) -> TemplateValue {
    switch json {
    case .null: .null
    case .bool(let flag): .boolean(flag)
    case .string(let text): .string(text)
    case .array(let items): .items(items.map(value))
    case .object(let members): .entries(Dictionary(members.map { ($0.name, value($0.value)) }) { $1 })
    case .integer(let number): .integer(Int(clamping: number))
    case .double(let number): .double(number)
    }
  }
}
