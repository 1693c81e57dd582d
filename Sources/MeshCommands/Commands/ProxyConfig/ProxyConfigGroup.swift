import ArgumentParsing

/// `meshctl proxy-config`, short `meshctl pc`.
enum ProxyConfigGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "proxy-config",
      aliases: ["pc"],
      summary: "Work out what proxies are told",
      examples: [
        Example("Show what a mesh tells the sidecars", "meshctl proxy-config generate --mesh Examples/bookinfo"),
        Example("Show the routes of one workload alone", "meshctl pc generate routes --proxy deployment/reviews-v1"),
      ]
    ),
    [ProxyConfigGenerate.node]
  )

  /// The names down to a command of the group.
  static func path(_ command: any Command.Type) -> [String] {
    [CommandTree.root.declaration.name, node.declaration.name, command.declaration.name]
  }
}
