import ArgumentParsing
import Routing

/// `meshctl route rewrite`: writes another path or host into requests.
struct RouteRewrite: RuleVerb {
  static let declaration = CommandDeclaration(
    "rewrite",
    summary: "Write another path or host into requests before they are sent on",
    discussion: """
      Where the rule matches the beginning of a path, the new path takes the place of that beginning; otherwise of the \
      whole path. What is not given stays as it is.
      """,
    examples: [
      Example("Leave out the version in the path", "meshctl route rewrite reviews --uri / --route v1"),
      Example("Ask another host", "meshctl route rewrite reviews --authority reviews.example.com"),
      Example("Send requests on as they are", "meshctl route rewrite reviews --remove"),
    ]
  )

  static let field: String? = "rewrite"

  let options: RouteRewriteOptions

  init(_ options: RouteRewriteOptions) { self.options = options }

  var removes: Bool { options.removes }

  var subjects: [String] {
    if removes { return ["--remove"] }
    return (options.path.map { ["--uri", $0.description] } ?? [])
      + (options.authority.map { ["--authority", $0.description] } ?? [])
  }

  func change(in scene: RouteScene, _ naming: HostNaming) throws(CommandError) -> any RuleChange {
    if removes {
      if options.path != nil { throw Self.usage(.conflictingFlags("--remove", "--uri")) }
      if options.authority != nil { throw Self.usage(.conflictingFlags("--remove", "--authority")) }
      return RewriteChange.remove
    }
    guard options.path != nil || options.authority != nil else { throw Self.usage(.missingFlag("--uri PATH")) }
    return RewriteChange.set(path: options.path, authority: options.authority)
  }
}
