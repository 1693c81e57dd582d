import ArgumentParsing

/// `meshctl context`.
enum ContextGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "context",
      aliases: ["ctx"],
      summary: "Tell or choose which mesh commands work on",
      discussion: """
        A mesh is a cluster, by a context of the kubeconfig, or a directory of manifests. The choice is kept in meshctl's \
        own settings; the kubeconfig is never written.
        """,
      examples: [
        Example("Tell which mesh commands work on, and why", "meshctl context show"),
        Example("Work on the cluster of a context from now on", "meshctl context use kind-mesh"),
        Example("Work on a directory of manifests from now on", "meshctl context use --mesh Examples/bookinfo"),
      ]
    ),
    [ContextList.node, ContextUse.node, ContextShow.node]
  )
}
