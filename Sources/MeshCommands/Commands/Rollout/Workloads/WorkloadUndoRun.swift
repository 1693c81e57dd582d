import MeshStores

/// `meshctl rollout undo KIND/NAME`.
struct WorkloadUndoRun {
  init(_ options: RolloutUndoOptions, store: any MeshStore, in context: Context) {}
  func run(_ target: WorkloadTarget) async throws(CommandError) -> ExitStatus { .failed }
}
