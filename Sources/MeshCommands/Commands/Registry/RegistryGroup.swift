import ArgumentParsing

/// `meshctl registry`.
enum RegistryGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "registry",
      summary: "Look at what the mesh knows of services, and add to it",
      examples: [
        Example("Compare what istiod and Kubernetes know of services", "meshctl registry services"),
        Example("List what serves a service", "meshctl registry endpoints reviews.bookinfo"),
        Example("Add a machine to a service", "meshctl registry add mysql 10.0.0.5 tcp-mysql:3306"),
      ]
    ),
    [RegistryServices.node, RegistryEndpoints.node, RegistryInstances.node]
  )
}
