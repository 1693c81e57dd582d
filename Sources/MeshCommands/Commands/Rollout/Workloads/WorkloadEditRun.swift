import Console
import Kubernetes
import MeshStores
import Workloads
import YAML

/// `meshctl rollout pause`, `resume`, `restart` and `set-image` of workloads, in a cluster or in manifests.
struct WorkloadEditRun {
  /// What is done to a workload, and how kubectl tells of it.
  enum Verb {
    case pause
    case resume
    case restart
    case setImages([ImageAssignment])
  }

  private let reading: WorkloadReading
  private let context: Context
  private let write: RolloutWriteOptions

  init(_ mesh: MeshOptions, _ write: RolloutWriteOptions, store: any MeshStore, in context: Context) {
    reading = WorkloadReading(store, mesh)
    self.context = context
    self.write = write
  }

  /// Does it to one workload.
  func run(_ verb: Verb, _ target: WorkloadTarget) async throws(CommandError) -> ExitStatus {
    try await run(verb, .named(target))
  }

  /// Does it to several, one after another.
  func run(_ verb: Verb, _ workloads: WorkloadSelection.Workloads) async throws(CommandError) -> ExitStatus {
    var writer = WorkloadWriter(write, store: reading.store, in: context)
    let change = verb.change(now: RFC3339.text(context.clock.now()))
    for target in try await reading.targets(workloads) {
      let outcome = try await writer.change(try await reading.workload(target)) { object throws(CommandError) in
        do throws(WorkloadRefusal) { return try change.edits(on: object, target.kind) } catch {
          throw .refused(error, target)
        }
      }
      switch outcome {
      case .written:
        try writer.tell(verb.operation, outcome)
        writer.tellNext(target, rollsOut: verb.rollsOut)
      // Only images can be what they should be already; kubectl says nothing of them.
      case .unchanged: context.report(["\(target.argument) has the images already"])
      }
    }
    try writer.finish()
    return .done
  }
}

extension WorkloadEditRun.Verb {
  fileprivate func change(now: String) -> WorkloadChange {
    switch self {
    case .pause: .pause
    case .resume: .resume
    case .restart: .restart(at: now)
    case .setImages(let images): .setImages(images.map(\.image))
    }
  }

  fileprivate var operation: String {
    switch self {
    case .pause: "paused"
    case .resume: "resumed"
    case .restart: "restarted"
    case .setImages: "image updated"
    }
  }

  fileprivate var rollsOut: Bool {
    if case .pause = self { false } else { true }
  }
}
