import ArgumentParsing

/// zsh.
enum ZshTarget: CompletionTarget {
  static let shell = Shell.zsh
  static let examples = [
    Example("Install it for all users", "meshctl completion zsh > /usr/local/share/zsh/site-functions/_meshctl")
  ]
}
