import ArgumentParsing

/// bash.
enum BashTarget: CompletionTarget {
  static let shell = Shell.bash
  static let examples = [
    Example("Install it for all users", "meshctl completion bash > /etc/bash_completion.d/meshctl")
  ]
}
