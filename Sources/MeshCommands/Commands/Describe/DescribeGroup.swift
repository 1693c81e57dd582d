import ArgumentParsing

/// `meshctl describe`; with KIND/NAME short for the command of the kind.
enum DescribeGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "describe",
      aliases: ["des"],
      summary: "Describe resource and related Istio configuration",
      discussion: """
        Tells in one place what decides on the traffic of a pod, service, Deployment, VirtualService or Gateway. Without \
        a command, as in meshctl describe deployment/reviews-v1, the kind before the slash is meant.
        """,
      examples: [
        Example("Describe a pod", "meshctl describe pod productpage-v1-c7765c886-7zzd4"),
        Example("Describe a service of a directory", "meshctl describe svc reviews --mesh Examples/bookinfo"),
        Example("Describe what a name with its kind means", "meshctl describe deployment/reviews-v1 -n prod"),
      ]
    ),
    [
      DescribePod.node, DescribeService.node, DescribeDeployment.node, DescribeVirtualService.node,
      DescribeGateway.node,
    ]
  )
  .defaulting(to: DescribePod.declaration.name)
}
