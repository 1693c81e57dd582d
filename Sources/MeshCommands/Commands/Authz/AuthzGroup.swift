import ArgumentParsing

/// `meshctl authz`.
enum AuthzGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "authz",
      summary: "Look at the authorization of requests",
      examples: [
        Example("Show which policies the proxy of a pod enforces", "meshctl authz check deployment/httpbin"),
        Example("Show those of a saved configuration dump", "meshctl authz check -f config_dump.json"),
      ]
    ),
    [AuthzCheck.node]
  )
}
