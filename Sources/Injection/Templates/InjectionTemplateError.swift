import Diagnostics
import GoTemplate

/// Why a template gives nothing for a pod.
enum InjectionTemplateError: Error {
  /// The template cannot be rendered; the range points into its source.
  case template(TemplateError, SourceFile)
  /// What it renders is no YAML mapping.
  case notYAML(SourceFile)

  /// What is wrong and where in the template: a lower-case sentence without a full stop.
  var message: String {
    switch self {
    case .template(let error, let source):
      let place = LineTable(source).position(of: error.range.start)
      return "the template fails at \(source.name):\(place.line):\(place.column): \(error.problem.message)"
    case .notYAML(let source): return "the template \(source.name) renders something else than YAML for this pod"
    }
  }
}
