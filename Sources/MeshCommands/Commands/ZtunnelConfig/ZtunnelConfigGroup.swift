import ArgumentParsing

/// `meshctl ztunnel-config`, short `meshctl zc`.
enum ZtunnelConfigGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "ztunnel-config",
      aliases: ["zc"],
      summary: "Show what the ztunnels of an ambient mesh have",
      examples: [
        Example("List the workloads that a ztunnel knows of", "meshctl ztunnel-config workload"),
        Example("List the connections on one node", "meshctl zc connections --node worker-1"),
      ]
    ),
    [
      ZtunnelConfigWorkload.node, ZtunnelConfigService.node, ZtunnelConfigPolicy.node, ZtunnelConfigCertificate.node,
      ZtunnelConfigConnections.node, ZtunnelConfigAll.node, ZtunnelConfigLog.node,
    ]
  )
}
