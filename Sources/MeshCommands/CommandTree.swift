public import ArgumentParsing

/// The commands of meshctl.
public enum CommandTree {
  /// The tree, in the order in which help lists it.
  public static let root = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "meshctl",
      summary: "Work with an Istio-style service mesh from the command line",
      examples: [
        Example("Send half of a service's traffic to version 3", "meshctl route set reviews v1=50 v3=50"),
        Example("Inject sidecars into the manifests of a directory", "meshctl inject -f manifests --in-place"),
        Example("Check the manifests of a directory", "meshctl validate -f manifests"),
        Example("List the commands and what they do", "meshctl help"),
        Example("Tell which meshctl this is, and which mesh", "meshctl version"),
      ]
    ),
    [
      Get.node,
      Apply.node,
      Diff.node,
      Delete.node,
      RouteGroup.node,
      RolloutGroup.node,
      Inject.node,
      Uninject.node,
      Validate.node,
      Convert.node,
      IptablesGroup.node,
      DescribeGroup.node,
      ProxyConfigGroup.node,
      ProxyStatus.node,
      Stats.node,
      Logs.node,
      ZtunnelConfigGroup.node,
      AuthzGroup.node,
      CheckInject.node,
      RemoteClusters.node,
      InternalDebug.node,
      RegistryGroup.node,
      Check.node,
      LocalGroup.node,
      ContextGroup.node,
      CompletionGroup.node,
      Help.node,
      Version.node,
      Complete.node,
    ]
  )
}
