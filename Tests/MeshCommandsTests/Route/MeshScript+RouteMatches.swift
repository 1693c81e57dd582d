import Testing

@testable import MeshCommands

extension MeshScript {
  /// Rules for some requests.
  static let routeMatches = MeshScript(
    name: "rules for some requests come, change and go, and a reset leaves one",
    manifests: versions,
    lines: [
      Line(
        words: "route match reviews --uri-prefix /v1 --method GET --name v1 v1=50 v3=50",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, new rule http[1]: uri /v1* and method GET
              v1  new → 50  ██████████░░░░░░░░░░
              v3  new → 50  ██████████░░░░░░░░░░
            destinationrule.networking.istio.io/reviews configured (MESH)
            virtualservice.networking.istio.io/routes configured (MESH)

            """,
          error: """
            subset v3 added: pods have it as version
            rule jason comes first: requests that fit both go there
            undo with: meshctl route unmatch reviews --route v1

            """
        )
      ),
      Line(
        words: "route match reviews --uri-prefix /v1 --method GET v1=100",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule v1: uri /v1* and method GET
              v1  50 → 100  ████████████████████
              v3  50 →   0  ░░░░░░░░░░░░░░░░░░░░
            virtualservice.networking.istio.io/routes configured (MESH)

            """,
          error: "rule jason comes first: requests that fit both go there\n"
        )
      ),
      Line(
        words: "route match reviews --uri-prefix /v1/x --method GET v1=100",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, new rule http[1]: uri /v1/x* and method GET
              v1  new → 100  ████████████████████
            virtualservice.networking.istio.io/routes configured (MESH)

            """,
          error: "rule jason comes first: requests that fit both go there\n"
        )
      ),
      Line(
        words: "route match reviews --header end-user=jason v3=100",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule jason: header end-user=jason
              v1  100 →   0  ░░░░░░░░░░░░░░░░░░░░
              v3  new → 100  ████████████████████
            virtualservice.networking.istio.io/routes configured (MESH)

            """
        )
      ),
      Line(
        words: "route match reviews --header end-user=jason --header-present end-user v3=100",
        result: CommandRun(
          .failed,
          error: """
            error: there are two conditions on the header end-user
            help: a rule can have one; make a rule for each

            """
        )
      ),
      Line(
        words: "route match reviews --uri /x v2=100",
        result: CommandRun(
          .conflict,
          error: """
            error: subset "v2" of reviews.default.svc.cluster.local has no ready pod with version=v2
            help: wait until it has one, or pass --allow-empty

            """
        )
      ),
      Line(
        words: "route match reviews --uri /x v1=99",
        result: CommandRun(
          .failed,
          error: """
            error: the weights add up to 99, not to 100
            help: change them, or pass --normalize to scale them

            """
        )
      ),
      Line(
        words: "route match reviews --uri /x --name v1 v1=100",
        result: CommandRun(
          .failed,
          error: """
            error: virtualservice.networking.istio.io/routes in namespace default has a rule "v1" already, with other conditions
            help: choose another with --name

            """
        )
      ),
      Line(
        words: "route unmatch reviews --header end-user=jasn",
        result: CommandRun(
          .notFound,
          error: """
            error: no rule of virtualservice.networking.istio.io/routes in namespace default has these conditions
            help: there are: header end-user=jason; uri /v1/x* and method GET; uri /v1* and method GET

            """
        )
      ),
      Line(
        words: "route unmatch reviews --route v1",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local
              rule v1  uri /v1* and method GET to v1 100, v3 0 → none
            virtualservice.networking.istio.io/routes configured (MESH)

            """
        )
      ),
      Line(
        words: "route match reviews --header end-user=jason --remove",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local
              rule jason  header end-user=jason to v1 0, v3 100 → none
            virtualservice.networking.istio.io/routes configured (MESH)

            """
        )
      ),
      Line(
        words: "route match ratings --source app=web ratings=100 --allow-empty",
        result: CommandRun(
          .done,
          output: """
            ratings.default.svc.cluster.local, new rule: source app=web
              ratings.default.svc.cluster.local  new → 100  ████████████████████
            virtualservice.networking.istio.io/ratings created (MESH)

            """,
          error: "undo with: meshctl delete virtualservice ratings\n"
        )
      ),
      Line(
        words: "route mirror reviews v3",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              mirror  none → v3 100%
            virtualservice.networking.istio.io/routes configured (MESH)

            """,
          error: "undo with: meshctl route mirror reviews --remove\n"
        )
      ),
      Line(
        words: "route reset reviews",
        result: CommandRun(
          .failed,
          error: """
            error: v1 and v2 are destinations of the rule for all other requests
            help: name the subset that gets everything

            """
        )
      ),
      Line(
        words: "route reset reviews v1",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[1]
              v1  80 → 100  ████████████████████
              v2  20 →   0  ░░░░░░░░░░░░░░░░░░░░
              rule http[0]  uri /v1/x* and method GET to v1 → none
              mirror        v3 100% → none
            virtualservice.networking.istio.io/routes configured (MESH)

            """
        )
      ),
      Line(
        words: "route reset reviews v1",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, rule http[0]
              v1  100 → 100  ████████████████████
              v2    0 →   0  ░░░░░░░░░░░░░░░░░░░░
            virtualservice.networking.istio.io/routes unchanged (MESH)

            """
        )
      ),
      Line(
        words: "get vs routes -o jsonpath={.spec.http}",
        result: CommandRun(
          .done,
          output:
            #"[{"route":[{"destination":{"host":"reviews","subset":"v1"},"weight":100},{"destination":{"host":"reviews","subset":"v2"},"weight":0}]}]"#
        )
      ),
    ]
  )
}
