import ArgumentParsing
import Routing

/// `meshctl route mirror`: sends copies of requests to another version.
struct RouteMirror: RuleVerb {
  static let declaration = CommandDeclaration(
    "mirror",
    summary: "Send copies of requests to a subset as well",
    discussion: """
      Nobody waits for the answers to the copies.

      A rule with the list "mirrors" gets another one in it; in a rule with the one "mirror" another subset takes its \
      place. A subset that is missing is added to the DestinationRule first, as in "meshctl route set".
      """,
    examples: [
      Example("Try version 3 with a tenth of the traffic", "meshctl route mirror reviews v3 --percent 10"),
      Example("Copy to another service", "meshctl route mirror reviews shadow.test --percent 1"),
      Example("Send no copies", "meshctl route mirror reviews --remove"),
    ]
  )

  static let field: String? = "mirror"

  let options: RouteMirrorOptions

  init(_ options: RouteMirrorOptions) { self.options = options }

  var removes: Bool { options.removes }

  var subjects: [String] {
    [options.target?.argument].compactMap(\.self)
      + (removes ? ["--remove"] : ["--percent", options.share.map(\.description) ?? Percentage.whole.description])
  }

  var otherServices: [String] { options.target?.share.otherService.map { [$0] } ?? [] }

  func change(in scene: RouteScene, _ naming: HostNaming) throws(CommandError) -> any RuleChange {
    if removes {
      if options.share != nil { throw Self.usage(.conflictingFlags("--remove", "--percent")) }
      let target = options.target.flatMap { target in
        SplitTargets(
          [target.share],
          to: scene.service,
          in: scene.mesh,
          namespace: scene.namespace,
          label: options.subsets.label
        ).shares.first?.target
      }
      return MirrorChange(.remove(target), naming: naming)
    }
    guard let target = try target(in: scene).shares.first?.target else { throw Self.usage(.missingArgument("SUBSET")) }
    return MirrorChange(.set(target, options.share ?? .whole), naming: naming)
  }

  func preparations(in scene: RouteScene) throws(CommandError) -> [RouteChange] {
    removes ? [] : try target(in: scene).additions
  }

  func targets(in scene: RouteScene) throws(CommandError) -> [RouteTarget] {
    removes ? [] : try target(in: scene).shares.map(\.target)
  }

  private func target(
    in scene: RouteScene
  ) throws(CommandError) -> (shares: [(target: RouteTarget, weight: Weight)], additions: [RouteChange]) {
    guard let target = options.target else { throw Self.usage(.missingArgument("SUBSET")) }
    return try scene.targets(of: [target.share], options.subsets)
  }
}
