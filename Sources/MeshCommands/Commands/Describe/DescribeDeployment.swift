import ArgumentParsing
import Descriptions

/// `meshctl describe deployment`.
struct DescribeDeployment: DescribeCommand {
  static let declaration = CommandDeclaration(
    "deployment",
    aliases: DescribedKind.deployment.aliases,
    summary: "Describe the pods that a Deployment makes",
    discussion: """
      Tells about each of the pods what "meshctl describe pod" tells, and about what they have in common once.
      """,
    examples: [
      Example("Describe a Deployment", "meshctl describe deployment reviews-v1"),
      Example(
        "Describe one of a directory as a tree",
        "meshctl describe deploy reviews-v1 --mesh Examples/bookinfo -o tree"
      ),
    ]
  )

  static let kind = DescribedKind.deployment

  let request: DescribeRequest

  init(_ options: DescribeWorkloadOptions) { request = options.request }
}
