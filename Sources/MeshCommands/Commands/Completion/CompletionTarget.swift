import ArgumentParsing

/// A shell with a command of its own below `meshctl completion`.
protocol CompletionTarget {
  static var shell: Shell { get }
  /// How its script is put to use by hand.
  static var examples: [Example] { get }
}

/// bash.
enum BashTarget: CompletionTarget {
  static let shell = Shell.bash
  static let examples = [
    Example("Install it for all users", "meshctl completion bash > /etc/bash_completion.d/meshctl")
  ]
}

/// zsh.
enum ZshTarget: CompletionTarget {
  static let shell = Shell.zsh
  static let examples = [
    Example("Install it for all users", "meshctl completion zsh > /usr/local/share/zsh/site-functions/_meshctl")
  ]
}

/// fish.
enum FishTarget: CompletionTarget {
  static let shell = Shell.fish
  static let examples = [Example("Use it in this shell only", "meshctl completion fish | source")]
}
