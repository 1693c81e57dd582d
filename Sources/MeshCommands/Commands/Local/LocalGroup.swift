import ArgumentParsing

/// `meshctl local`.
enum LocalGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "local",
      summary: "Run a directory of manifests as a mesh on this machine",
      examples: [
        Example("Write a directory to begin with", "meshctl local init mesh --example bookinfo"),
        Example("Send requests and see who answers", "meshctl local traffic reviews --mesh Examples/bookinfo"),
      ]
    ),
    [LocalTraffic.node, LocalInit.node]
  )
}
