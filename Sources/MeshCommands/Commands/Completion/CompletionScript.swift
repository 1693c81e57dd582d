import ArgumentParsing

/// `meshctl completion bash|zsh|fish`: the script that a shell completes by.
struct CompletionScript<Target: CompletionTarget>: OfflineCommand {
  /// No flags.
  struct Options: CommandOptions {}

  static var declaration: CommandDeclaration {
    CommandDeclaration(
      Target.shell.rawValue,
      summary: "Print the completion script of \(Target.shell.rawValue)",
      discussion: """
        The script asks this program for what may stand at the cursor: commands, flags, values, files and \
        names in the manifests on the line. It stays good when meshctl is updated.
        """,
      examples: [Example("Print the script", "meshctl completion \(Target.shell.rawValue)")] + Target.examples
    )
  }

  init(_ options: Options) {}

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    try context.write(Target.shell.completionScript(for: CommandTree.root.declaration.name))
    return .done
  }
}
