import ArgumentParsing

/// `meshctl iptables`, short for `meshctl iptables script`.
enum IptablesGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "iptables",
      summary: "Show the rules that send a pod's traffic to its proxy",
      discussion: """
        The rules are those of Istio's init container. They come from a pod or workload of the mesh, such as \
        pod/reviews-v1-x7k2p, from a manifest with -f, from the command line of istio-iptables behind --, or from flags; \
        without any of these they are those of a pod that nobody gave settings.

        Without a command, as in meshctl iptables -f pod.yaml, meshctl iptables script is meant.
        """,
      examples: [
        Example("Print the script for a pod", "meshctl iptables -f pod.yaml"),
        Example("Print it for a pod of a cluster", "meshctl iptables pod/reviews-v1-x7k2p --context kind-mesh"),
        Example(
          "Print it for a command line of istio-iptables",
          "meshctl iptables -- -p 15001 -z 15006 -u 1337 -i '*'"
        ),
        Example("Tell where a connection ends", "meshctl iptables explain -f pod.yaml --to 10.0.0.5:9080"),
      ]
    ),
    [IptablesScript.node, IptablesRestore.node, IptablesNft.node, IptablesExplain.node]
  )
  .defaulting(to: IptablesScript.declaration.name)

  /// The names down to a command of the group.
  static func path(_ command: any Command.Type) -> [String] {
    [CommandTree.root.declaration.name, node.declaration.name, command.declaration.name]
  }
}
