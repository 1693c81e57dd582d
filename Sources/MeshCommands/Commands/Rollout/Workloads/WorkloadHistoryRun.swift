import MeshStores

/// `meshctl rollout history KIND/NAME`.
struct WorkloadHistoryRun {
  init(_ options: RolloutHistoryOptions, store: any MeshStore, in context: Context) {}
  func run(_ target: WorkloadTarget) async throws(CommandError) -> ExitStatus { .failed }
}
