import MeshCommands

/// Rollouts of services, which are the same on every mesh.
extension MeshScript {
  static let rolloutsOfServices = [steps]

  private static let start =
    "rollout start reviews --to v3 --steps 25,50 --interval 1s --allow-empty "
    + "--ignore-readiness --wait=false"

  private static let steps = MeshScript(
    name: "a rollout that a person approves step by step",
    manifests: reviews + "---\n" + route(100, 0),
    lines: [
      Line(words: "\(start) --approve", result: CommandRun(.done)),
      Line(words: "rollout start reviews --to v3", result: CommandRun(.done)),
      Line(words: "rollout promote reviews --to 30", result: CommandRun(.done)),
      Line(words: "rollout promote reviews --dry-run", result: CommandRun(.done)),
      Line(words: "rollout promote reviews --wait=false", result: CommandRun(.done)),
      Line(words: "rollout pause reviews", result: CommandRun(.done)),
      Line(words: "rollout pause reviews", result: CommandRun(.done)),
      Line(words: "rollout undo reviews", result: CommandRun(.done)),
      Line(words: "rollout resume reviews --wait=false", result: CommandRun(.done)),
      Line(words: "rollout resume reviews --wait=false", result: CommandRun(.done)),
      Line(words: "rollout resume reviews --wait=false", result: CommandRun(.done)),
      Line(words: "rollout undo reviews", result: CommandRun(.done)),
      Line(words: "rollout undo reviews", result: CommandRun(.done)),
      Line(words: "rollout abort reviews", result: CommandRun(.done)),
      Line(words: "rollout undo reviews --to-revision 1", result: CommandRun(.done)),
      Line(words: "rollout undo reviews --to-revision 7", result: CommandRun(.done)),
    ]
  )
}
