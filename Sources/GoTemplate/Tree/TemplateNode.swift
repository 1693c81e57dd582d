import Diagnostics

/// One piece of a parsed template.
indirect enum TemplateNode: Sendable {
  /// Bytes of the source, written as they are.
  case text(SourceRange)
  /// `{{pipeline}}`
  case action(Pipeline)
  case conditional(Conditional)
  /// `{{template "name" pipeline}}`
  case invocation(name: String, argument: Pipeline?, range: SourceRange)
  /// `{{break}}`
  case leave
  /// `{{continue}}`
  case skip
}
