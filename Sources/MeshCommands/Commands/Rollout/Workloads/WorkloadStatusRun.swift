import MeshStores

/// `meshctl rollout status KIND/NAME`.
struct WorkloadStatusRun {
  init(_ options: RolloutStatusOptions, store: any MeshStore, in context: Context) {}
  func run(_ workloads: WorkloadSelection.Workloads) async throws(CommandError) -> ExitStatus { .failed }
}
