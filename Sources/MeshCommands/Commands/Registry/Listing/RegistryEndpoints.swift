import ArgumentParsing

/// `meshctl registry endpoints`: what serves the services that the control plane knows.
struct RegistryEndpoints: RegistryCommand {
  static let declaration = CommandDeclaration(
    "endpoints",
    summary: "List what serves the ports of services",
    discussion: """
      Every istiod is asked for the endpoints that it knows, and Kubernetes for pods, WorkloadEntries and what is written \
      in ServiceEntries. A remark says which pods are ready and have no endpoint, which endpoints have no pod, and where \
      ports differ.
      """,
    examples: [
      Example("List what serves a service", "meshctl registry endpoints reviews.bookinfo"),
      Example("All of it, for a script", "meshctl registry endpoints -o json"),
    ]
  )

  static let nothing = "no endpoints found"

  let options: RegistryOptions

  init(_ options: RegistryOptions) { self.options = options }

  func rows(of content: RegistryContent) -> [EndpointRow] { EndpointComparison(content, where: options.mean).rows }

  static func remarks(on row: EndpointRow) -> [String] { row.remarks }
}
