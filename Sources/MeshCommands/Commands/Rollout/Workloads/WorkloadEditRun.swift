import MeshStores

/// `meshctl rollout pause`, `resume`, `restart` and `set-image` of workloads.
struct WorkloadEditRun {
  enum Verb {
    case pause
    case resume
    case setImages([ImageAssignment])
  }

  init(_ mesh: MeshOptions, _ write: RolloutWriteOptions, store: any MeshStore, in context: Context) {}
  func run(_ verb: Verb, _ target: WorkloadTarget) async throws(CommandError) -> ExitStatus { .failed }
  func restart(_ workloads: WorkloadSelection.Workloads) async throws(CommandError) -> ExitStatus { .failed }
}
