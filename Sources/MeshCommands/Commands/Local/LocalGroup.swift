import ArgumentParsing

/// `meshctl local`.
enum LocalGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "local",
      summary: "Run a directory of manifests as a mesh on this machine",
      discussion: """
        One Envoy does what the manifests say, and follows them as they change: no cluster is needed. Everything listens \
        on 127.0.0.1. Workloads that have no address of their own are simulated: they answer with their name and version. \
        Any client that takes a proxy reaches the services: \
        http_proxy=http://127.0.0.1:15080 curl http://reviews:9080/
        """,
      examples: [
        Example("Write a directory to begin with", "meshctl local init mesh --example bookinfo"),
        Example("Start a mesh and get the prompt back", "meshctl local up --mesh Examples/bookinfo --detach"),
        Example("Send requests, and see who answers", "meshctl local traffic reviews --mesh Examples/bookinfo"),
        Example(
          "See what is up, and whether the manifests are in force",
          "meshctl local status --mesh Examples/bookinfo"
        ),
        Example("End it", "meshctl local down --mesh Examples/bookinfo"),
      ]
    ),
    [
      LocalUp.node, LocalDown.node, LocalReport.node, LocalLogs.node, LocalRestart.node, LocalTraffic.node,
      LocalInit.node,
    ]
  )
}
