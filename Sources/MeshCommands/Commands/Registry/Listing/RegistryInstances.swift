import ArgumentParsing

/// `meshctl registry instances`: pods and machines with the services that they serve.
struct RegistryInstances: RegistryCommand {
  static let declaration = CommandDeclaration(
    "instances",
    summary: "List pods and machines with what they serve",
    discussion: """
      The endpoints that istiods know and Kubernetes has, each pod and machine once with all the services that it serves. \
      A remark says what is missing where, as "meshctl registry endpoints" does.
      """,
    examples: [
      Example("List them", "meshctl registry instances"),
      Example("Those that serve one service", "meshctl registry instances reviews.bookinfo"),
    ]
  )

  static let nothing = "no instances found"

  let options: RegistryOptions

  init(_ options: RegistryOptions) { self.options = options }

  func rows(of content: RegistryContent) -> [InstanceRow] {
    InstanceRow.all(EndpointComparison(content, where: options.mean).rows)
  }

  static func remarks(on row: InstanceRow) -> [String] { row.remarks }
}
