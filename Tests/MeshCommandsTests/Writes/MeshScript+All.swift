import MeshCommands

extension MeshScript {
  static let all = [
    life, namespaces, dryRuns, rollouts, deletions, labels, routeSet, routeSetOfServices, routeRules, routeMatches,
    routePolicies, routeHistory, workloads,
  ]

  private static let life = MeshScript(
    name: "objects are made in the order of their needs, changed, compared and deleted",
    manifests: "",
    lines: [
      Line(
        words: "apply -f -",
        input: route(100, 0) + "---\n" + reviews,
        result: CommandRun(
          .done,
          output: """
            service/reviews created (MESH)
            \(destinationRule) created (MESH)
            \(virtualService) created (MESH)

            """
        )
      ),
      Line(
        words: "apply -f -",
        input: route(100, 0),
        result: CommandRun(.done, output: "\(virtualService) unchanged (MESH)\n")
      ),
      Line(words: "diff -f -", input: route(100, 0), result: CommandRun(.done)),
      Line(
        words: "diff -f -",
        input: route(50, 50),
        result: CommandRun(.failed, output: weights((100, 0), (50, 50)))
      ),
      Line(
        words: "apply -f -",
        input: route(50, 50),
        result: CommandRun(.done, output: "\(virtualService) configured (MESH)\n")
      ),
      Line(words: "diff -f -", input: route(50, 50), result: CommandRun(.done)),
      Line(words: "apply -f - -o name", input: route(50, 50), result: CommandRun(.done, output: virtualService + "\n")),
      Line(words: "-q apply -f -", input: route(50, 50), result: CommandRun(.done)),
      Line(
        words: "delete -f - --wait",
        input: reviews + "---\n" + route(0, 0),
        result: CommandRun(
          .done,
          output: """
            \(virtualService) deleted (MESH)
            \(destinationRule) deleted (MESH)
            service/reviews deleted (MESH)

            """
        )
      ),
      Line(words: "get vs,dr", result: CommandRun(.done)),
    ]
  )

  private static let namespaces = MeshScript(
    name: "a namespace is made before what is in it",
    manifests: "",
    lines: [
      Line(
        words: "apply -f -",
        input: """
          apiVersion: v1
          kind: ConfigMap
          metadata: {name: a, namespace: prod}
          data: {x: one}
          ---
          apiVersion: v1
          kind: Namespace
          metadata: {name: prod}

          """,
        result: CommandRun(.done, output: "namespace/prod created (MESH)\nconfigmap/a created (MESH)\n")
      ),
      Line(words: "get cm -n prod -o jsonpath={.items[*].data.x}", result: CommandRun(.done, output: "one")),
      Line(
        words: "delete cm/a -n prod -o name --wait",
        result: CommandRun(.done, output: "configmap/a\n")
      ),
    ]
  )

  private static let dryRuns = MeshScript(
    name: "a dry run says what would come of it, and nothing does",
    manifests: reviews + "---\n" + route(100, 0),
    lines: [
      Line(
        words: "apply -f - --dry-run",
        input: route(50, 50),
        result: CommandRun(.done, output: "\(virtualService) configured (dry run, MESH)\n")
      ),
      Line(
        words: "apply -f - --dry-run=server",
        input: route(50, 50),
        result: CommandRun(.done, output: "\(virtualService) configured (server dry run, MESH)\n")
      ),
      Line(
        words: "apply -f - --dry-run=client",
        input: route(50, 50).replacing("name: reviews", with: "name: other").replacing(
          "[reviews]",
          with: "[a.example]"
        ),
        result: CommandRun(.done, output: "virtualservice.networking.istio.io/other created (dry run, MESH)\n")
      ),
      Line(
        words: "delete vs reviews --dry-run=server",
        result: CommandRun(.done, output: "\(virtualService) deleted (server dry run, MESH)\n")
      ),
      Line(words: "diff -f -", input: reviews + "---\n" + route(100, 0), result: CommandRun(.done)),
    ]
  )

  private static let rollouts = MeshScript(
    name: "the weights that a rollout shifts are its own",
    manifests: reviews + "---\n" + route(100, 0),
    lines: [
      Line(
        words: "rollout start reviews --to v3 --steps 25,50 --interval 1s --approve --allow-empty --ignore-readiness "
          + "--wait=false -q",
        result: CommandRun(
          .paused,
          output: """
            00:00:00  step 1 of 2  v1 75, v3 25
            00:00:00  passed
            00:00:00  paused at step 1 of 2: waiting for approval

            """
        )
      ),
      Line(
        words: "apply -f -",
        input: route(75, 25, timeout: "2s"),
        result: CommandRun(.done, output: "\(virtualService) configured (MESH)\n")
      ),
      Line(
        words: "apply -f -",
        input: route(100, 0, timeout: "1s"),
        result: CommandRun(
          .conflict,
          error: """
            error: <stdin>:1:1: a rollout from v1 to v3 shifts the weights of \(virtualService) in namespace default, which \
            would be overwritten
            help: pass --keep-weights to apply all but the weights, or --force to overwrite them

            """
        )
      ),
      Line(
        words: "apply -f - --keep-weights",
        input: route(100, 0, timeout: "1s"),
        result: CommandRun(.done, output: "\(virtualService) configured (MESH)\n")
      ),
      Line(
        words: "apply -f - --keep-weights",
        input: route(100, 0).replacing("v3", with: "v1"),
        result: CommandRun(
          .conflict,
          error: """
            error: <stdin>:1:1: the weights of a rollout cannot be kept: the rule spec.http[0] has other destinations in \
            the manifest
            help: leave its rules and destinations as they are until the rollout has ended, or pass --force

            """
        )
      ),
      Line(
        words: "apply -f - --force",
        input: route(100, 0),
        result: CommandRun(.done, output: "\(virtualService) configured (MESH)\n")
      ),
    ]
  )

  private static let deletions = MeshScript(
    name: "what routes still use is not deleted, what is not there is told",
    manifests: reviews + "---\n" + route(100, 0),
    lines: [
      Line(
        words: "delete service reviews",
        result: CommandRun(
          .conflict,
          error: """
            error: service/reviews in namespace default is still used by \(virtualService) in namespace default
            help: change or delete the routes first, or pass --force

            """
        )
      ),
      Line(
        words: "delete dr/reviews svc/reviews",
        result: CommandRun(
          .conflict,
          error: """
            error: \(destinationRule) in namespace default, service/reviews in namespace default are still used by \
            \(virtualService) in namespace default
            help: change or delete the routes first, or pass --force

            """
        )
      ),
      Line(
        words: "delete vs reviews ratings",
        result: CommandRun(
          .notFound,
          output: "\(virtualService) deleted (MESH)\n",
          error: "error: virtualservice.networking.istio.io/ratings in namespace default not found\n"
        )
      ),
      Line(words: "delete vs reviews --ignore-not-found", result: CommandRun(.done)),
      Line(
        words: "delete dr reviews",
        result: CommandRun(.done, output: "\(destinationRule) deleted (MESH)\n")
      ),
    ]
  )

  private static let labels = MeshScript(
    name: "labels and --all delete what they select in the namespace",
    manifests: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: a, labels: {app: x}}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: b}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: c, namespace: other, labels: {app: x}}

      """,
    lines: [
      Line(words: "delete cm -l app=x", result: CommandRun(.done, output: "configmap/a deleted (MESH)\n")),
      Line(words: "delete cm -l app=x", result: CommandRun(.done, error: "nothing to delete in MESH\n")),
      Line(words: "delete cm --all -o name", result: CommandRun(.done, output: "configmap/b\n")),
      Line(words: "delete cm --all -n other", result: CommandRun(.done, output: "configmap/c deleted (MESH)\n")),
    ]
  )
}
