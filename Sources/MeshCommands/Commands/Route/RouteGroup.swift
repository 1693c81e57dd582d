import ArgumentParsing

/// `meshctl route`.
enum RouteGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "route",
      summary: "Say where the traffic of services goes",
      discussion: """
        Routes are edited, not written anew: what a command does not mean to change stays as it is, comments and unknown \
        fields included, and a change by someone else in between is never overwritten.
        """,
      examples: [
        Example("Send half of the traffic to version 3", "meshctl route set reviews v1=50 v3=50"),
        Example("See what that would change", "meshctl route set reviews v1=50 v3=50 --dry-run"),
      ]
    ),
    [RouteSet.node]
  )

  /// The names from the root of the tree to a verb.
  static func path(_ command: any Command.Type) -> [String] {
    [CommandTree.root.declaration.name, node.declaration.name, command.declaration.name]
  }
}
