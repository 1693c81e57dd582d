import Diagnostics

/// Why a template could not be read or rendered, and where.
public struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong.
  public let problem: TemplateProblem
  /// Where, in the template's source.
  public let range: SourceRange

  /// Makes an error.
  public init(_ problem: TemplateProblem, at range: SourceRange) {
    self.problem = problem
    self.range = range
  }

  /// The same for people.
  public var diagnostic: Diagnostic {
    Diagnostic(problem.isSyntax ? .invalidTemplate : .failedTemplate, .error, problem.message, at: range)
  }
}
