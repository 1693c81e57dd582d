import Testing

@testable import MeshCommands

extension MeshScript {
  /// One rule is changed: where it says nothing, where it says something else, and where it cannot.
  static let routeRules = MeshScript(
    name: "rules of a VirtualService say what was asked, and no longer when it is taken away",
    manifests: versions,
    lines: [
      Line(
        words: "route timeout reviews 2s",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              timeout  none → 2s
            virtualservice.networking.istio.io/routes configured (MESH)

            """,
          error: "undo with: meshctl route timeout reviews --remove\n"
        )
      ),
      Line(
        words: "route timeout reviews 2s",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              timeout  2s → 2s
            virtualservice.networking.istio.io/routes unchanged (MESH)

            """
        )
      ),
      Line(
        words: "route timeout reviews 500ms -o name",
        result: CommandRun(
          .done,
          output: "virtualservice.networking.istio.io/routes\n"
        )
      ),
      Line(
        words: "route timeout reviews --remove",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              timeout  500ms → none
            virtualservice.networking.istio.io/routes configured (MESH)

            """
        )
      ),
      Line(
        words: "route retry reviews 3 --per-try 500ms --on 5xx,reset",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              attempts  2 by default → 3
              per try   none → 500ms
              retry on  none → 5xx,reset
            virtualservice.networking.istio.io/routes configured (MESH)

            """,
          error: "undo with: meshctl route retry reviews --remove\n"
        )
      ),
      Line(
        words: "route retry reviews 0",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              attempts  3 → 0
              per try   500ms → none
              retry on  5xx,reset → none
            virtualservice.networking.istio.io/routes configured (MESH)

            """
        )
      ),
      Line(
        words: "route fault reviews --delay 5s@10% --abort UNAVAILABLE@0.5% --route jason",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule jason
              delay  none → 5s for 10%
              abort  none → UNAVAILABLE for 0.5%
            virtualservice.networking.istio.io/routes configured (MESH)

            """,
          error: "undo with: meshctl route fault reviews --remove --route jason\n"
        )
      ),
      Line(
        words: "route fault reviews --remove=delay --route jason",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule jason
              delay  5s for 10% → none
              abort  UNAVAILABLE for 0.5% → UNAVAILABLE for 0.5%
            virtualservice.networking.istio.io/routes configured (MESH)

            """
        )
      ),
      Line(
        words: "route fault reviews --remove --route jason",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule jason
              abort  UNAVAILABLE for 0.5% → none
            virtualservice.networking.istio.io/routes configured (MESH)

            """
        )
      ),
      Line(
        words: "route mirror reviews v3 --percent 10",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              mirror  none → v3 10%
            destinationrule.networking.istio.io/reviews configured (MESH)
            virtualservice.networking.istio.io/routes configured (MESH)

            """,
          error: """
            subset v3 added: pods have it as version
            undo with: meshctl route mirror reviews --remove

            """
        )
      ),
      Line(
        words: "route mirror reviews v3 --remove",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              mirror  v3 10% → none
            virtualservice.networking.istio.io/routes configured (MESH)

            """
        )
      ),
      Line(
        words: "route rewrite reviews --uri /v1 --authority reviews.example.com",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              path       none → /v1
              authority  none → reviews.example.com
            virtualservice.networking.istio.io/routes configured (MESH)

            """,
          error: "undo with: meshctl route rewrite reviews --remove\n"
        )
      ),
      Line(
        words: "route header reviews --request-set host=a.example",
        result: CommandRun(
          .failed,
          error: """
            error: the authority would be set twice: by a rewrite and by a header
            help: take one of them away first

            """
        )
      ),
      Line(
        words: "route header reviews --request-set x-canary=true --response-remove server",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              request set x-canary    none → true
              response remove server  none → removed
            virtualservice.networking.istio.io/routes configured (MESH)

            """,
          error: "undo with: meshctl route header reviews --remove\n"
        )
      ),
      Line(
        words: "route header reviews --remove=X-Canary",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              request set x-canary    true → none
              response remove server  removed → removed
            virtualservice.networking.istio.io/routes configured (MESH)

            """
        )
      ),
      Line(
        words: "route cors reviews --allow-origin https://a.example --allow-method GET,POST --max-age 24h",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              origins  none → https://a.example
              methods  none → GET, POST
              max age  none → 24h
            virtualservice.networking.istio.io/routes configured (MESH)

            """,
          error: "undo with: meshctl route cors reviews --remove\n"
        )
      ),
      Line(
        words: "get vs routes -o jsonpath={.spec.http[1].corsPolicy.allowMethods}",
        result: CommandRun(
          .done,
          output: #"["GET","POST"]"#
        )
      ),
      Line(
        words: "route redirect reviews --to https://example.com/new --code 308 --route jason",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule jason
              redirect      none → https://example.com/new (308)
              destinations  v1 → none
            virtualservice.networking.istio.io/routes configured (MESH)

            """
        )
      ),
      Line(
        words: "route timeout reviews 2s --route jason",
        result: CommandRun(
          .failed,
          error: """
            error: rule jason of virtualservice.networking.istio.io/routes in namespace default has no destinations: it is a redirect
            help: choose another rule with --route

            """
        )
      ),
      Line(
        words: "route redirect reviews --remove --route jason",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule jason
              redirect      https://example.com/new (308) → none
              destinations  none → reviews
            virtualservice.networking.istio.io/routes configured (MESH)

            """
        )
      ),
      Line(
        words: "route timeout ratings 2s --no-create",
        result: CommandRun(
          .notFound,
          error: """
            error: no VirtualService names ratings.default.svc.cluster.local
            help: leave out --no-create to create one

            """
        )
      ),
      Line(
        words: "route timeout ratings --remove",
        result: CommandRun(
          .notFound,
          error: """
            error: no VirtualService names ratings.default.svc.cluster.local, so there is nothing to take away

            """
        )
      ),
      Line(
        words: "route fault ratings --abort 503@1%",
        result: CommandRun(
          .done,
          output: """
            ratings.default.svc.cluster.local
              abort  none → 503 for 1%
            virtualservice.networking.istio.io/ratings created (MESH)

            """,
          error: "undo with: meshctl delete virtualservice ratings\n"
        )
      ),
      Line(
        words: "route mirror reviews v2",
        result: CommandRun(
          .conflict,
          error: """
            error: subset "v2" of reviews.default.svc.cluster.local has no ready pod with version=v2
            help: wait until it has one, or pass --allow-empty

            """
        )
      ),
      Line(
        words: "route mirror reviews v9",
        result: CommandRun(
          .notFound,
          error: """
            error: reviews.default.svc.cluster.local has no subset "v9": subsets are v1, v2, v3; pods have version v1, v2, v3

            """
        )
      ),
      Line(
        words: "route timeout review 2s",
        result: CommandRun(
          .notFound,
          error: """
            error: there is no service review.default.svc.cluster.local in MESH
            help: did you mean reviews?

            """
        )
      ),
      Line(
        words: "route timeout reviews 2s --route none",
        result: CommandRun(
          .failed,
          error: """
            error: virtualservice.networking.istio.io/routes in namespace default has no rule "none"
            help: choose one with --route: jason

            """
        )
      ),
    ]
  )
}
