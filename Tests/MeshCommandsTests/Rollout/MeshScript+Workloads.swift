import MeshCommands

extension MeshScript {
  private static let workload = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web}
    spec:
      selector: {matchLabels: {app: web}}
      template:
        metadata: {labels: {app: web}}
        spec:
          initContainers: [{name: setup, image: setup:1}]
          containers: [{name: app, image: app:1}]
    ---
    apiVersion: apps/v1
    kind: DaemonSet
    metadata: {name: logs, labels: {team: shop}}
    spec:
      selector: {matchLabels: {app: logs}}
      template:
        metadata: {labels: {app: logs}}
        spec: {containers: [{name: logs, image: logs:1}]}

    """

  private static let name = "deployment.apps/web\n"

  static let workloads = MeshScript(
    name: "workloads are paused, resumed, restarted and given images",
    manifests: workload,
    lines: pauses + restarts + images + misnamed
  )

  private static let pauses = [
    Line(words: "rollout pause deployment/web -o name", result: CommandRun(.done, output: name)),
    Line(words: "get deploy web -o jsonpath={.spec.paused}", result: CommandRun(.done, output: "true")),
    Line(
      words: "rollout pause deploy/web",
      result: CommandRun(
        .failed,
        error: """
          error: deployments.apps "web" is already paused
          help: go on with "meshctl rollout resume deployment/web"

          """
      )
    ),
    Line(
      words: "rollout restart deploy/web",
      result: CommandRun(
        .failed,
        error: """
          error: deployments.apps "web" can't restart paused deployment (run rollout resume first)
          help: go on with "meshctl rollout resume deployment/web"

          """
      )
    ),
    Line(words: "rollout resume deployments.apps/web -o name", result: CommandRun(.done, output: name)),
    Line(words: "get deploy web -o jsonpath={.spec.paused}", result: CommandRun(.done)),
    Line(
      words: "rollout resume deployment/web",
      result: CommandRun(.failed, error: "error: deployments.apps \"web\" is not paused\n")
    ),
    Line(
      words: "rollout pause ds/logs",
      result: CommandRun(
        .failed,
        error: """
          error: daemonsets.apps "logs" pausing is not supported
          help: only Deployments can be paused and resumed

          """
      )
    ),
  ]

  private static let restartedAt = "{.spec.template.metadata.annotations.kubectl\\.kubernetes\\.io/restartedAt}"

  private static let restarts = [
    Line(
      words: "rollout restart deployment/web --dry-run",
      result: CommandRun(.done, output: "deployment.apps/web restarted (dry run)\n")
    ),
    Line(
      words: "rollout restart deployment/web --dry-run=server",
      result: CommandRun(.done, output: "deployment.apps/web restarted (server dry run)\n")
    ),
    Line(words: "get deploy web -o jsonpath=\(restartedAt)", result: CommandRun(.done)),
    Line(words: "rollout restart deployment/web -o name", result: CommandRun(.done, output: name)),
    Line(
      words: "get deploy web -o jsonpath=\(restartedAt)",
      result: CommandRun(.done, output: "1970-01-01T00:00:00Z")
    ),
    Line(
      words: "rollout restart deployment/web",
      result: CommandRun(
        .failed,
        error: """
          error: failed to create patch for web: if restart has already been triggered within the past second, please \
          wait before attempting to trigger another

          """
      )
    ),
    Line(
      words: "rollout restart ds -l team=shop -o jsonpath={.kind}",
      result: CommandRun(
        .usage,
        error: """
          error: invalid value "jsonpath={.kind}" for flag "-o": expected name, json, yaml
          help: run "meshctl rollout restart --help" for usage

          """
      )
    ),
    Line(
      words: "rollout restart ds -l team=shop -o name",
      result: CommandRun(.done, output: "daemonset.apps/logs\n")
    ),
  ]

  private static let images = [
    Line(
      words: "rollout set-image deploy/web app=app:2 setup=setup:1 -o name",
      result: CommandRun(.done, output: name)
    ),
    Line(
      words: "get deploy web -o jsonpath={..image}",
      result: CommandRun(.done, output: "setup:1 app:2")
    ),
    Line(
      words: "rollout set-image deploy/web *=all:3 --dry-run",
      result: CommandRun(.done, output: "deployment.apps/web image updated (dry run)\n")
    ),
    Line(words: "rollout set-image deploy/web *=all:3 -o name", result: CommandRun(.done, output: name)),
    Line(words: "get deploy web -o jsonpath={..image}", result: CommandRun(.done, output: "all:3 all:3")),
    Line(
      words: "rollout set-image deploy/web app=all:3",
      result: CommandRun(.done, error: "deployment/web has the images already\n")
    ),
    Line(
      words: "rollout set-image deploy/web web=app:2",
      result: CommandRun(
        .notFound,
        error: """
          error: unable to find container named "web"
          help: the containers are setup, app

          """
      )
    ),
  ]

  private static let kinds =
    "KIND/NAME such as deployment/reviews-v1; the kinds are deployment, daemonset and statefulset"

  private static let misnamed = [
    Line(
      words: "rollout restart web",
      result: CommandRun(
        .usage,
        error: """
          error: invalid value "web" for argument KIND/NAME: expected \(kinds)
          help: run "meshctl rollout restart --help" for usage

          """
      )
    ),
    Line(
      words: "rollout status pod/web",
      result: CommandRun(
        .usage,
        error: """
          error: invalid value "pod/web" for argument SUBJECT: expected \(kinds)
          help: run "meshctl rollout status --help" for usage

          """
      )
    ),
    Line(
      words: "rollout pause deploy/nope",
      result: CommandRun(.notFound, error: "error: deployment.apps/nope in namespace default not found\n")
    ),
  ]
}
