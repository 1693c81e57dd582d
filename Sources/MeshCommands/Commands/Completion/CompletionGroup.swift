import ArgumentParsing

/// `meshctl completion`.
enum CompletionGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "completion",
      summary: "Set up completion of command lines in a shell",
      examples: [
        Example("Install it for the shell in use", "meshctl completion install"),
        Example("Print the script of bash", "meshctl completion bash"),
      ]
    ),
    [
      CompletionScript<BashTarget>.node,
      CompletionScript<ZshTarget>.node,
      CompletionScript<FishTarget>.node,
      CompletionInstall.node,
    ]
  )
}
