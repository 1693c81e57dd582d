import Diagnostics
import GoTemplate
import YAML

/// A control plane's own templates with the settings they are rendered with, in place of the built-in profile.
public struct InjectionTemplate: Sendable {
  private let templates: [String: Template]
  private let defaultName: String
  var context: TemplateContext

  /// Reads templates, each named as its source is; a pod's annotation `inject.istio.io/templates` chooses among them.
  ///
  /// `values` are the chart's values and `mesh` is the mesh configuration, both as the ConfigMaps of a control plane
  /// hold them. Throws at the first mistake in a template.
  public init(
    _ sources: [SourceFile],
    default defaultName: String = "sidecar",
    values: Value,
    mesh: Value,
    settings: InjectionSettings = .default
  ) throws(InjectionTemplateError) {
    var templates: [String: Template] = [:]
    for source in sources {
      do {
        templates[source.name] = try Template(source, functions: .istio)
      } catch {
        throw .template(error, source)
      }
    }
    self.templates = templates
    self.defaultName = defaultName
    context = TemplateContext(
      values: values,
      mesh: mesh,
      revision: settings.revision,
      usesNativeSidecars: settings.usesNativeSidecars
    )
  }

  /// What the templates that a pod asks for add to it, one laid over the other.
  func overlay(for pod: Pod, _ owner: WorkloadOwner) throws(InjectionTemplateError) -> Value {
    var overlay = Value.mapping([])
    for name in names(for: pod) {
      guard let template = templates[name] else { throw .notFound(name, available: templates.keys.sorted()) }
      overlay = StrategicMerge.merged(overlay, with: try rendered(template, pod, owner))
    }
    return overlay
  }

  private func names(for pod: Pod) -> [String] {
    guard let names = pod.annotations[.templates] else { return [defaultName] }
    return names.split(separator: ",").map { String($0).trimmed }
  }

  private func rendered(
    _ template: Template,
    _ pod: Pod,
    _ owner: WorkloadOwner
  ) throws(InjectionTemplateError) -> Value {
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
