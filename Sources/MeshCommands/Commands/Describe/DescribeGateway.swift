import ArgumentParsing
import Descriptions

/// `meshctl describe gateway`.
struct DescribeGateway: DescribeCommand {
  static let declaration = CommandDeclaration(
    "gateway",
    aliases: DescribedKind.gateway.aliases,
    summary: "Describe a Gateway, its pods and its routes",
    discussion: """
      Tells which pods play the gateway, its servers with their hosts and encryption, and the VirtualServices that use it; \
      then what holds for its pods, findings, events, and commands to run next.
      """,
    examples: [
      Example("Describe a Gateway", "meshctl describe gateway bookinfo-gateway"),
      Example("Describe one of a directory", "meshctl describe gw bookinfo-gateway --mesh Examples/bookinfo"),
    ]
  )

  static let kind = DescribedKind.gateway

  let request: DescribeRequest

  init(_ options: DescribeObjectOptions) { request = options.request }
}
