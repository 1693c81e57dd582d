import ArgumentParsing
import Descriptions

/// `meshctl describe pod`.
struct DescribePod: DescribeCommand {
  static let declaration = CommandDeclaration(
    "pod",
    aliases: DescribedKind.pod.aliases,
    summary: "Describe a pod and what decides on its traffic",
    discussion: """
      Tells what istioctl tells, in its words and order: the pod and its ports, the services that select it with their \
      DestinationRules and VirtualServices, mutual TLS, and the gateways that lead to it. Then come the paths of requests \
      to it step by step, mutual TLS with the policies that decide, authorization, injection and why, how the protocols of \
      ports are known, ready endpoints of each subset, findings, recent events, and commands to run next.

      A pod of a cluster is asked what its proxy has. For one without a proxy, and in a directory, where a Deployment or \
      the like stands for its pods, the mesh is translated to what a proxy would have.
      """,
    examples: [
      Example("Describe a pod", "meshctl describe pod productpage-v1-c7765c886-7zzd4"),
      Example("Describe one of another namespace", "meshctl describe po reviews-v1-5d8f.prod"),
      Example("Describe a workload of a directory", "meshctl describe pod reviews-v1 --mesh Examples/bookinfo"),
    ]
  )

  static let kind = DescribedKind.pod

  let request: DescribeRequest

  init(_ options: DescribeWorkloadOptions) { request = options.request }
}
