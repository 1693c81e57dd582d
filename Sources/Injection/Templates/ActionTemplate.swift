public import Diagnostics
import GoTemplate
import YAML

/// A template with actions (`{{…}}`), as control planes keep theirs.
public struct ActionTemplate: Equatable, Sendable {
  private let template: Template

  /// Reads a template; throws at its first mistake.
  public init(_ source: SourceFile) throws(InjectionTemplateError) {
    do { template = try Template(source, functions: .istio) } catch { throw .template(error, source) }
  }

  /// Whether both are the same text.
  public static func == (one: ActionTemplate, other: ActionTemplate) -> Bool {
    one.template.source.bytes.elementsEqual(other.template.source.bytes)
  }

  /// The partial pod that the template renders to.
  func overlay(for input: TemplateInput) throws(InjectionTemplateError) -> Pod {
    let text: String
    do {
      text = try template.text(for: try SidecarTemplateData(input: input).value())
    } catch {
      throw .template(error, template.source)
    }
    guard let overlay = Pod(overlay: text) else { throw .notYAML(template.source) }
    return overlay
  }
}
