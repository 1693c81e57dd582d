import ArgumentParsing

/// `meshctl proxy-config`, short `meshctl pc`.
enum ProxyConfigGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "proxy-config",
      aliases: ["pc"],
      summary: "Show what proxies have, and what they are told",
      examples: [
        Example("Show the routes of a pod with their weights", "meshctl pc route deployment/reviews-v1 -o wide"),
        Example("Show the clusters of the mesh of this machine", "meshctl pc cluster --mesh Examples/bookinfo"),
        Example("Show what a mesh tells the sidecars", "meshctl proxy-config generate --mesh Examples/bookinfo"),
        Example("Show the routes of one workload alone", "meshctl pc generate routes --proxy deployment/reviews-v1"),
      ]
    ),
    [
      ProxyConfigCluster.node, ProxyConfigListener.node, ProxyConfigRoute.node, ProxyConfigEndpoint.node,
      ProxyConfigEds.node, ProxyConfigSecret.node, ProxyConfigBootstrap.node, ProxyConfigEcds.node, ProxyConfigLog.node,
      ProxyConfigStats.node, ProxyConfigAdmin.node, ProxyConfigAll.node, ProxyConfigDiff.node,
      ProxyConfigGenerate.node,
    ]
  )

  /// The names down to a command of the group.
  static func path(_ command: any Command.Type) -> [String] {
    [CommandTree.root.declaration.name, node.declaration.name, command.declaration.name]
  }
}
