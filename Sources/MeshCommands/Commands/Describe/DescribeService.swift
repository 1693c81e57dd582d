import ArgumentParsing
import Descriptions

/// `meshctl describe service`.
struct DescribeService: DescribeCommand {
  static let declaration = CommandDeclaration(
    "service",
    aliases: DescribedKind.service.aliases,
    summary: "Describe a service and what decides on its traffic",
    discussion: """
      Tells what istioctl tells, as the proxy of the service's first pod that is ready has it: the service, and for each \
      port the DestinationRule with the subsets that its pods are in and the VirtualService with the rules that lead to \
      them; then the gateways. Behind that come the sections of "meshctl describe pod".
      """,
    examples: [
      Example("Describe a service", "meshctl describe service productpage"),
      Example("Describe one of a directory, as data", "meshctl describe svc reviews --mesh Examples/bookinfo -o json"),
      Example("Tell only what istioctl tells", "meshctl describe service productpage --brief"),
    ]
  )

  static let kind = DescribedKind.service

  let request: DescribeRequest

  init(_ options: DescribeServiceOptions) { request = options.request }
}
