import ArgumentParsing
import Descriptions

/// `meshctl describe virtualservice`.
struct DescribeVirtualService: DescribeCommand {
  static let declaration = CommandDeclaration(
    "virtualservice",
    aliases: DescribedKind.virtualService.aliases,
    summary: "Describe a VirtualService and where its rules lead",
    discussion: """
      Tells rule by rule which requests it takes and where they go, with the pods that can take them; then the paths of \
      requests to the services that it leads to, their endpoints, findings, events, and commands to run next.
      """,
    examples: [
      Example("Describe a VirtualService", "meshctl describe virtualservice bookinfo"),
      Example("Describe one of a directory", "meshctl describe vs reviews --mesh Examples/bookinfo"),
    ]
  )

  static let kind = DescribedKind.virtualService

  let request: DescribeRequest

  init(_ options: DescribeObjectOptions) { request = options.request }
}
