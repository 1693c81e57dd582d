import Testing

@testable import MeshCommands

extension MeshScript {
  /// A service, pods of three versions of which the second is not ready, two subsets, and their routes.
  static let versions = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec: {selector: {app: reviews}, ports: [{name: http, port: 9080}]}
    ---
    \(pod("v1", isReady: true))
    ---
    \(pod("v2", isReady: false))
    ---
    \(pod("v3", isReady: true))
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: ratings}
    spec: {selector: {app: ratings}, ports: [{name: http, port: 9080}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews}
    spec:
      host: reviews
      subsets:
        - {name: v1, labels: {version: v1}}
        - {name: v2, labels: {version: v2}}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: routes}
    spec:
      hosts: [reviews.default.svc.cluster.local]
      http:
        - name: jason
          match: [{headers: {end-user: {exact: jason}}}]
          route: [{destination: {host: reviews, subset: v1}}]
        - route:
            - destination: {host: reviews, subset: v1}
              weight: 80
            - destination: {host: reviews, subset: v2}
              weight: 20

    """

  static func pod(_ version: String, isReady: Bool) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: reviews-\(version), labels: {app: reviews, version: \(version)}}
    spec: {containers: [{name: app, image: app}]}
    status: {conditions: [{type: Ready, status: "\(isReady ? "True" : "False")"}]}
    """
  }

  private static let routes = "virtualservice.networking.istio.io/routes"
  private static let title = "reviews.default.svc.cluster.local, rule http[1]"

  /// Weights are set, a subset is added, and what would lose requests is refused.
  static let routeSet = MeshScript(
    name: "route set",
    manifests: versions,
    lines: [
      Line(
        words: "route set reviews v1=100",
        result: CommandRun(
          .done,
          output: """
            \(title)
              v1  80 → 100  ████████████████████
              v2  20 →   0  ░░░░░░░░░░░░░░░░░░░░
            \(routes) configured (MESH)

            """,
          error: "undo with: meshctl route set reviews v1=80 v2=20\n"
        )
      ),
      Line(
        words: "route set reviews v1=100",
        result: CommandRun(
          .done,
          output: """
            \(title)
              v1  100 → 100  ████████████████████
              v2    0 →   0  ░░░░░░░░░░░░░░░░░░░░
            \(routes) unchanged (MESH)

            """
        )
      ),
      Line(
        words: "route set reviews v1=50 v3=50",
        result: CommandRun(
          .done,
          output: """
            \(title)
              v1  100 → 50  ██████████░░░░░░░░░░
              v2    0 →  0  ░░░░░░░░░░░░░░░░░░░░
              v3  new → 50  ██████████░░░░░░░░░░
            \(destinationRule) configured (MESH)
            \(routes) configured (MESH)

            """,
          error: """
            subset v3 added: pods have it as version
            undo with: meshctl route set reviews v1=100

            """
        )
      ),
    ] + refusals + [
      Line(
        words: "route set reviews v3=100 --route jason -o name",
        result: CommandRun(
          .done,
          output: "\(routes)\n",
          error: "undo with: meshctl route set reviews v1=100 --route jason\n"
        )
      ),
      Line(
        words: "route set ratings ratings=100 --allow-empty",
        result: CommandRun(
          .done,
          output: """
            ratings.default.svc.cluster.local
              ratings.default.svc.cluster.local  new → 100  ████████████████████
            virtualservice.networking.istio.io/ratings created (MESH)

            """,
          error: "undo with: meshctl delete virtualservice ratings\n"
        )
      ),
    ]
  )

  static func refusal(_ words: String, _ status: ExitStatus, _ message: String, _ help: String?) -> Line {
    Line(
      words: "route set \(words)",
      result: CommandRun(status, error: "error: \(message)\n" + (help.map { "help: \($0)\n" } ?? ""))
    )
  }

  private static let refusals: [Line] = [
    refusal(
      "reviews v1=50 v2=50",
      .conflict,
      "subset \"v2\" of reviews.default.svc.cluster.local has no ready pod with version=v2",
      "wait until it has one, or pass --allow-empty"
    ),
    refusal(
      "reviews v1=50 v4=50",
      .notFound,
      "reviews.default.svc.cluster.local has no subset \"v4\": subsets are v1, v2, v3; pods have version v1, v2, v3",
      nil
    ),
    refusal(
      "reviews v1=50 v3=49",
      .failed,
      "the weights add up to 99, not to 100",
      "change them, or pass --normalize to scale them"
    ),
    refusal(
      "reviews v1=100 --route none",
      .failed,
      "\(routes) in namespace default has no rule \"none\"",
      "choose one with --route: jason"
    ),
    refusal(
      "review v1=100",
      .notFound,
      "there is no service review.default.svc.cluster.local in MESH",
      "did you mean reviews?"
    ),
    refusal(
      "ratings v1=100 --no-create --allow-empty",
      .notFound,
      "ratings.default.svc.cluster.local has no subset \"v1\": no pod has the label \"version\"",
      nil
    ),
    refusal(
      "ratings ratings=100 --no-create --allow-empty",
      .notFound,
      "no VirtualService names ratings.default.svc.cluster.local",
      "leave out --no-create to create one"
    ),
  ]
}
