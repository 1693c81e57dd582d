import Diagnostics
import GoTemplate
import YAML

/// A control plane's own sidecar template with the settings it is rendered with, in place of the built-in profile.
public struct InjectionTemplate: Sendable {
  private let template: Template
  var context: TemplateContext

  /// Reads a template.
  ///
  /// `values` are the chart's values and `mesh` is the mesh configuration, both as the ConfigMaps of a control plane
  /// hold them. Throws at the first mistake in the template.
  public init(
    _ source: SourceFile,
    values: Value,
    mesh: Value,
    settings: InjectionSettings = .default
  ) throws(TemplateError) {
    template = try Template(source, functions: .istio)
    context = TemplateContext(
      values: values,
      mesh: mesh,
      revision: settings.revision,
      usesNativeSidecars: settings.usesNativeSidecars
    )
  }

  /// What the template adds to a pod, as data.
  func overlay(for pod: Pod, _ owner: WorkloadOwner) throws(InjectionTemplateError) -> Value {
    let text: String
    do throws(TemplateError) {
      text = try template.text(for: try data(for: pod, owner))
    } catch {
      throw .template(error, template.source)
    }
    guard let value = YAMLText.value(of: text), case .mapping = value else { throw .notYAML(template.source) }
    return value
  }

  private func data(for pod: Pod, _ owner: WorkloadOwner) throws(TemplateError) -> TemplateValue {
    do {
      return try context.data(for: pod, owner)
    } catch {
      throw TemplateError(error, at: SourceRange(at: 0))
    }
  }
}
