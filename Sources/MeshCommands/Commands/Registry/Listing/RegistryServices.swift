import ArgumentParsing

/// `meshctl registry services`: the services that the control plane knows.
struct RegistryServices: RegistryCommand {
  static let declaration = CommandDeclaration(
    "services",
    summary: "List the services that the control plane knows",
    discussion: """
      Every istiod is asked for the services that it knows, and Kubernetes for its Services and ServiceEntries. A remark \
      says who does not know one, and which ports differ. On a directory these are the services that "meshctl local up" \
      and "meshctl proxy-config generate" take from its manifests.
      """,
    examples: [
      Example("List them", "meshctl registry services"),
      Example("Those of one namespace, with their addresses", "meshctl registry services -n bookinfo -o wide"),
      Example("Those of a directory", "meshctl registry services --mesh Examples/bookinfo"),
    ]
  )

  static let needsEndpoints = false
  static let nothing = "no services found"

  let options: RegistryOptions

  init(_ options: RegistryOptions) { self.options = options }

  func rows(of content: RegistryContent) -> [ServiceRow] { ServiceRow.all(content, where: options.mean) }

  static func remarks(on row: ServiceRow) -> [String] { row.remarks }
}
