import ArgumentParsing
import Routing

/// The flags of `meshctl route set`.
struct RouteSetOptions: SubsetVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var shares: [SplitShare] = []
  var rule: String?
  var conditions: [MatchCondition] = []
  var virtualService: String?
  var httpRoute: String?
  var subsets = SubsetPolicy()
  var normalizes = false
  var write = RouteWriteOptions()

  static let arguments: [Argument<Self>] = [
    serviceArgument,
    .remaining(
      "SUBSET=WEIGHT",
      \.shares,
      atLeast: 1,
      help: "what a subset gets; SUBSET@HOST or HOST for other services"
    )
    .completing(.names(.subsets)),
  ]

  static let flags: [Flag<Self>] =
    [
      .value("route", "NAME", \.rule, help: "the rule of this name instead of the one for all other requests"),
      .values(
        "match",
        "CONDITION",
        \.conditions,
        help: "the rule with just these conditions, such as header:end-user=jason"
      )
      .details(
        "A condition is uri, method, authority, scheme, port or gateway with a value, or header, query or source with "
          + "NAME=VALUE. A text can be given by its beginning or by a pattern: uri-prefix:/v1, header-regex:end-user=j.*"
      ),
      .switch("normalize", \.normalizes, help: "scale weights that do not add up to 100"),
    ] + subsetFlags + [
      .value("http-route", "NAME", \.httpRoute, help: "the HTTPRoute, where several are for the service")
    ] + verbFlags

  static var exclusive: [[PartialKeyPath<Self>]] {
    writingExclusive + [[\.rule, \.conditions], [\.virtualService, \.httpRoute]]
  }

  /// Which rule is meant.
  var choice: RuleChoice {
    if let rule { return .named(rule) }
    return conditions.isEmpty ? .standard : .matching(Set(conditions))
  }

  /// The words that choose the same routes and the same rule again.
  var choosingWords: [String] {
    (rule.map { ["--route", $0] } ?? []) + conditions.flatMap { ["--match", $0.description] }
      + (virtualService.map { ["--virtual-service", $0] } ?? []) + (httpRoute.map { ["--http-route", $0] } ?? [])
  }
}
