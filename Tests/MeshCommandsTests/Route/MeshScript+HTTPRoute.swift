import MeshCommands

extension MeshScript {
  private static func service(_ name: String, _ selector: String) -> String {
    """
    apiVersion: v1
    kind: Service
    metadata: {name: \(name)}
    spec: {selector: {\(selector)}, ports: [{name: http, port: 9080}]}
    ---

    """
  }

  /// A service whose versions are Services of their own, and its HTTPRoute, which says no weights.
  static let services =
    service("reviews", "app: reviews")
    + ["v1", "v2", "v3"].map { service("reviews-\($0)", "app: reviews, version: \($0)") }.joined()
    + service("canary", "app: reviews, version: v4") + pod("v1", isReady: true) + "\n---\n"
    + pod("v3", isReady: true) + """

      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: reviews}
      spec:
        parentRefs: [{group: "", kind: Service, name: reviews, port: 9080}]
        rules:
          - matches: [{headers: [{name: End-User, value: jason}]}]
            backendRefs: [{name: reviews-v1, port: 9080}]
          - backendRefs:
              - {name: reviews-v1, port: 9080}
              - {name: reviews-v2, port: 9080}

      """

  private static let route = "httproute.gateway.networking.k8s.io/reviews"

  /// Each version is a Service: weights are set, backends are added, and words for versions are understood.
  static let routeSetOfServices = MeshScript(
    name: "route set where versions are Services",
    manifests: services,
    lines: [
      Line(
        words: "route set reviews v1=30 v3=70",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule rules[1]
              reviews-v1  1 (50%) → 30  ██████░░░░░░░░░░░░░░
              reviews-v2  1 (50%) →  0  ░░░░░░░░░░░░░░░░░░░░
              reviews-v3      new → 70  ██████████████░░░░░░
            \(route) configured (MESH)

            """,
          error: "undo with: meshctl route undo reviews\n"
        )
      ),
      Line(
        words: "route set reviews reviews-v1=100",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule rules[1]
              reviews-v1  30 → 100  ████████████████████
              reviews-v2   0 →   0  ░░░░░░░░░░░░░░░░░░░░
              reviews-v3  70 →   0  ░░░░░░░░░░░░░░░░░░░░
            \(route) configured (MESH)

            """,
          error: "undo with: meshctl route set reviews reviews-v1=30 reviews-v3=70\n"
        )
      ),
      Line(
        words: "route set reviews v1=50 v3@reviews=50 --match header:end-user=jason",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule rules[0]
              reviews-v1  100 → 50  ██████████░░░░░░░░░░
              reviews-v3  new → 50  ██████████░░░░░░░░░░
            \(route) configured (MESH)

            """,
          error: "undo with: meshctl route set reviews reviews-v1=100 --match header:end-user=jason\n"
        )
      ),
    ] + serviceRefusals
  )

  private static let serviceRefusals: [Line] = [
    refusal("reviews v9=100", .notFound, "there is no service v9.default.svc.cluster.local in MESH", nil),
    refusal(
      "reviews v2=100",
      .conflict,
      "reviews-v2.default.svc.cluster.local has no ready pod",
      "wait until it has one, or pass --allow-empty"
    ),
    refusal(
      "reviews v4=100",
      .conflict,
      "canary.default.svc.cluster.local has no ready pod",
      "wait until it has one, or pass --allow-empty"
    ),
    refusal(
      "reviews v1=100 --match header:end-user",
      .failed,
      "\(route) in namespace default has no rule with just header:end-user",
      "choose one with --match: header:end-user=jason"
    ),
    refusal(
      "reviews v1=100 --http-route none",
      .notFound,
      "httproute \"none\" not found in namespace default",
      nil
    ),
  ]
}
