import Diagnostics

/// Commands, each of which gets the value of the one before as its last argument, and the variables set to the last.
struct Pipeline: Sendable {
  let variables: [String]
  /// Whether the variables exist already.
  let assigns: Bool
  let commands: [PipelineCommand]
  let range: SourceRange
}
