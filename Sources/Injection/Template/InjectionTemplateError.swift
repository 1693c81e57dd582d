import Diagnostics
import GoTemplate

/// Why a control plane's template gives no sidecar for a pod.
public enum InjectionTemplateError: Error, Sendable {
  /// The template cannot be rendered; the range points into its source.
  case template(TemplateError, SourceFile)
  /// What it renders is no YAML mapping.
  case notYAML(SourceFile)
  /// A pod asks for a template that there is not.
  case notFound(String, available: [String])

  /// What is wrong and where in the template: a lower-case sentence without a full stop.
  public var message: String {
    switch self {
    case .template(let error, let source):
      let place = LineTable(source).position(of: error.range.start)
      return "the template fails at \(source.name):\(place.line):\(place.column): \(error.problem.message)"
    case .notYAML(let source): return "the template \(source.name) renders something else than YAML for this pod"
    // The words are upstream's (inject.go selectTemplates).
    case .notFound(let name, let available):
      return "requested template '\(name)' not found; have \(available.joined(separator: ", "))"
    }
  }
}
