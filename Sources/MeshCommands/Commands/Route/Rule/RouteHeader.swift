import ArgumentParsing
import Routing

/// `meshctl route header`: changes headers of requests and answers.
struct RouteHeader: RuleVerb {
  static let declaration = CommandDeclaration(
    "header",
    summary: "Set, add or take out headers of a rule's requests and answers",
    discussion: """
      What the rule does to other headers stays. A value may have commands of Envoy, such as %START_TIME%; a percent sign \
      is written %%.
      """,
    examples: [
      Example("Mark requests", "meshctl route header reviews --request-set x-canary=true"),
      Example("Hide what serves", "meshctl route header reviews --response-remove server"),
      Example("Leave a header alone again, then all", "meshctl route header reviews --remove=x-canary"),
    ]
  )

  static let field: String? = "headers"

  let options: RouteHeaderOptions

  init(_ options: RouteHeaderOptions) { self.options = options }

  var removes: Bool { options.removed != nil }

  /// Names alone: values may be secret.
  var subjects: [String] {
    if let removed = options.removed { return [removed == .all ? "--remove" : "--remove=\(removed.argument)"] }
    return [("request", options.request), ("response", options.response)].flatMap { side, operations in
      operations.set.flatMap { ["--\(side)-set", $0.name.description] }
        + operations.add.flatMap { ["--\(side)-add", $0.name.description] }
        + operations.remove.flatMap { ["--\(side)-remove", $0.description] }
    }
  }

  func change(in scene: RouteScene, _ naming: HostNaming) throws(CommandError) -> any RuleChange {
    if let removed = options.removed {
      if let flag = options.firstFlag { throw Self.usage(.conflictingFlags("--remove", flag)) }
      switch removed {
      case .all: return HeaderChange.remove
      case .header(let name): return HeaderChange.forget(name)
      }
    }
    guard options.firstFlag != nil else { throw Self.usage(.missingFlag("--request-set NAME=VALUE")) }
    return HeaderChange.set(request: options.request, response: options.response)
  }
}
