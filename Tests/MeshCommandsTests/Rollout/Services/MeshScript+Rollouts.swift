import MeshCommands

/// Rollouts of services, which are the same on every mesh.
extension MeshScript {
  static let rolloutsOfServices = [steps]

  private static let steps = MeshScript(
    name: "a rollout that a person approves step by step",
    manifests: reviews + "---\n" + route(100, 0),
    lines: beginning + middle + ending
  )

  private static let start =
    "rollout start reviews --to v3 --steps 25,50 --interval 1s --approve --allow-empty --ignore-readiness --wait=false"

  private static let waiting = """
    it waits where it is: go on with: meshctl rollout resume reviews; give it up with: meshctl rollout abort reviews

    """

  private static let beginning = [
    Line(
      words: start,
      result: CommandRun(
        .paused,
        output: """
          00:00:00  step 1 of 2  v1 75, v3 25
          00:00:00  passed
          00:00:00  paused at step 1 of 2: waiting for approval

          """,
        error: "reviews.default.svc.cluster.local: v3 in place of v1, by 25,50 percent, one step in 1s\n" + waiting
      )
    ),
    Line(
      words: "rollout start reviews --to v3",
      result: refusal(
        .conflict,
        "a rollout from v1 to v3 is under way",
        "go on with meshctl rollout resume reviews, or give it up with meshctl rollout abort reviews"
      )
    ),
    Line(
      words: "rollout promote reviews --to 30",
      result: refusal(.failed, "it has no step of 30%", "its steps are 25,50")
    ),
  ]

  private static let middle = [
    Line(
      words: "rollout promote reviews --dry-run",
      result: CommandRun(.done, output: "00:00:00  step 2 of 2  v1 50, v3 50\n", error: "nothing was written\n")
    ),
    Line(
      words: "rollout promote reviews --wait=false",
      result: CommandRun(
        .done,
        output: "00:00:00  step 2 of 2  v1 50, v3 50\n",
        error: "who drives it goes on from there; if nobody does: meshctl rollout resume reviews\n"
      )
    ),
    Line(
      words: "rollout pause reviews",
      result: CommandRun(.done, output: "00:00:00  paused at step 2 of 2: someone asked for it\n")
    ),
    Line(
      words: "rollout pause reviews",
      result: refusal(.conflict, "it is paused", "go on with meshctl rollout resume reviews")
    ),
    Line(
      words: "rollout undo reviews",
      result: refusal(
        .conflict,
        "it is under way, so that there is nothing to take back",
        "give it up with meshctl rollout abort reviews"
      )
    ),
    Line(
      words: "rollout resume reviews --wait=false",
      result: CommandRun(
        .paused,
        output: """
          00:00:00  step 2 of 2  v1 50, v3 50
          00:00:00  passed
          00:00:00  paused at step 2 of 2: waiting for approval

          """,
        error: waiting
      )
    ),
  ]

  private static let ending = [
    Line(
      words: "rollout resume reviews --wait=false",
      result: CommandRun(
        .done,
        output: "00:00:00  promoted: v3 has the traffic  v1 0, v3 100\n",
        error: """
          Deployments were not touched: v1 runs on without traffic; take it all back with: meshctl rollout undo reviews

          """
      )
    ),
    Line(
      words: "rollout resume reviews --wait=false",
      result: refusal(
        .conflict,
        "the rollout is over: it was promoted",
        "take it back with meshctl rollout undo reviews"
      )
    ),
    Line(
      words: "rollout abort reviews",
      result: refusal(
        .conflict,
        "the rollout is over: it was promoted",
        "take it back with meshctl rollout undo reviews"
      )
    ),
    Line(
      words: "rollout undo reviews --to-revision 7",
      result: refusal(.notFound, "there is no revision 7 of reviews", "revisions are 1")
    ),
  ]

  private static func refusal(_ status: ExitStatus, _ message: String, _ help: String) -> CommandRun {
    CommandRun(status, error: "error: \(message)\nhelp: \(help)\n")
  }
}
