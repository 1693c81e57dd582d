public import Diagnostics
public import GoTemplate

/// Why a template cannot be read, or gives nothing for a pod.
public enum InjectionTemplateError: Error, Sendable {
  /// The template has a mistake, or fails for a pod; the range points into its source.
  case template(TemplateError, SourceFile)
  /// It is, or renders, no YAML mapping.
  case notYAML(SourceFile)

  /// The text of the template.
  public var source: SourceFile {
    switch self {
    case .template(_, let source), .notYAML(let source): source
    }
  }

  /// What is wrong, at its place in the source.
  public var diagnostic: Diagnostic {
    switch self {
    case .template(let error, _): error.diagnostic
    case .notYAML: Diagnostic(.invalidTemplate, .error, "this is no YAML mapping", at: SourceRange(at: 0))
    }
  }

  /// What is wrong with a text that is a field of something else: `must be YAML`.
  var reason: String {
    switch self {
    case .template(let error, let source):
      let place = LineTable(source).position(of: error.range.start)
      return "fails at line \(place.line), column \(place.column): \(error.problem.message)"
    case .notYAML: return "must be a YAML mapping"
    }
  }

  /// What is wrong for a pod and where in the template: a lower-case sentence without a full stop.
  var message: String {
    switch self {
    case .template(let error, let source):
      let place = LineTable(source).position(of: error.range.start)
      return "the template fails at \(source.name):\(place.line):\(place.column): \(error.problem.message)"
    case .notYAML(let source): return "the template \(source.name) renders something else than YAML for this pod"
    }
  }
}
