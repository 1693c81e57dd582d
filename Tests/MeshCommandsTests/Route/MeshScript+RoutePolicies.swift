import Testing

@testable import MeshCommands

extension MeshScript {
  /// Limits and balancing.
  static let routePolicies = MeshScript(
    name: "a DestinationRule says how clients send to a service or subset",
    manifests: versions,
    lines: [
      Line(
        words: "route balance reviews round-robin",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local
              balancing  none → round-robin
            destinationrule.networking.istio.io/reviews configured (MESH)

            """,
          error: "undo with: meshctl route balance reviews --remove\n"
        )
      ),
      Line(
        words: "route balance reviews round-robin",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local
              balancing  round-robin → round-robin
            destinationrule.networking.istio.io/reviews unchanged (MESH)

            """
        )
      ),
      Line(
        words: "route balance reviews hash:header=end-user --subset v1",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, subset v1
              balancing  none → hash:header=end-user
            destinationrule.networking.istio.io/reviews configured (MESH)

            """,
          error: "undo with: meshctl route balance reviews --remove --subset v1\n"
        )
      ),
      Line(
        words: "route balance reviews random",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local
              balancing  round-robin → random
            destinationrule.networking.istio.io/reviews configured (MESH)

            """,
          error: "subset v1 has settings of its own for this, which stay; see --subset\n"
        )
      ),
      Line(
        words: "route breaker reviews --max-connections 100 --consecutive-5xx 5 --interval 1s --max-ejection 50%",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local
              max connections  none → 100
              consecutive 5xx  none → 5
              interval         none → 1s
              max ejection     none → 50%
            destinationrule.networking.istio.io/reviews configured (MESH)

            """,
          error: "undo with: meshctl route breaker reviews --remove\n"
        )
      ),
      Line(
        words: "route breaker reviews --subset v3 --max-requests 1",
        result: CommandRun(
          .notFound,
          error: """
            error: reviews.default.svc.cluster.local has no subset "v3"
            help: it has v1, v2

            """
        )
      ),
      Line(
        words: "route breaker reviews --remove",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local
              max connections  100 → none
              consecutive 5xx  5 → none
              interval         1s → none
              max ejection     50% → none
            destinationrule.networking.istio.io/reviews configured (MESH)

            """
        )
      ),
      Line(
        words: "route balance reviews --remove --subset v1",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local, subset v1
              balancing  hash:header=end-user → none
            destinationrule.networking.istio.io/reviews configured (MESH)

            """
        )
      ),
      Line(
        words: "route balance reviews --remove",
        result: CommandRun(
          .done,
          output: """
            reviews.default.svc.cluster.local
              balancing  random → none
            destinationrule.networking.istio.io/reviews configured (MESH)

            """
        )
      ),
      Line(
        words: "get dr reviews -o jsonpath={.spec.trafficPolicy}{.spec.subsets[*].trafficPolicy}",
        result: CommandRun(
          .done
        )
      ),
      Line(
        words: "route balance ratings least-request --no-create",
        result: CommandRun(
          .notFound,
          error: """
            error: no DestinationRule is for ratings.default.svc.cluster.local
            help: leave out --no-create to create one

            """
        )
      ),
      Line(
        words: "route balance ratings --remove",
        result: CommandRun(
          .notFound,
          error: "error: no DestinationRule is for ratings.default.svc.cluster.local\n"
        )
      ),
      Line(
        words: "route balance ratings least-request",
        result: CommandRun(
          .done,
          output: """
            ratings.default.svc.cluster.local
              balancing  none → least-request
            destinationrule.networking.istio.io/ratings created (MESH)

            """,
          error: "undo with: meshctl delete destinationrule ratings\n"
        )
      ),
      Line(
        words: "get dr ratings -o jsonpath={.spec}",
        result: CommandRun(
          .done,
          output: #"{"host":"ratings","trafficPolicy":{"loadBalancer":{"simple":"LEAST_REQUEST"}}}"#
        )
      ),
      Line(
        words: "route breaker review --max-requests 1",
        result: CommandRun(
          .notFound,
          error: """
            error: there is no service review.default.svc.cluster.local in MESH
            help: did you mean reviews?

            """
        )
      ),
    ]
  )
}
