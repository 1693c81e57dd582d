import MeshStores
import Workloads
import YAML

/// `meshctl rollout undo KIND/NAME`.
struct WorkloadUndoRun {
  private static let appliedAnnotation = "kubectl.kubernetes.io/last-applied-configuration"

  private let options: RolloutUndoOptions
  private let reading: WorkloadReading
  private let context: Context

  init(_ options: RolloutUndoOptions, store: any MeshStore, in context: Context) {
    self.options = options
    self.context = context
    reading = WorkloadReading(store, options.mesh)
  }

  func run(_ target: WorkloadTarget) async throws(CommandError) -> ExitStatus {
    guard reading.store.hasServer else {
      throw .noServer(
        reading.store.name,
        what: "revisions",
        next: "go back with the version control of the directory, or name a cluster with --context"
      )
    }
    let workload = try await reading.workload(target)
    let revision = try await revision(of: try workload.data(), target)
    // What someone else rolls out meanwhile is not what was to be taken back.
    let isStillMeant: (Value, Value) -> Bool = { before, now in
      before.value(at: ["metadata", "generation"]) == now.value(at: ["metadata", "generation"])
    }
    var writer = WorkloadWriter(options.write, store: reading.store, in: context)
    let outcome = try await writer.change(workload, isStillMeant: isStillMeant) { object throws(CommandError) in
      do throws(WorkloadRefusal) {
        return try WorkloadChange.rollBack(revision).edits(on: object, target.kind)
      } catch {
        throw .refused(error, target)
      }
    }
    switch outcome {
    case .written(let resource):
      try writer.tell("rolled back", outcome)
      writer.tellNext(target, rollsOut: true)
      warn(of: resource)
    case .unchanged:
      try writer.tell("skipped rollback (current template already matches revision \(revision.number))", outcome)
    }
    try writer.finish()
    return .done
  }

  private func revision(of workload: Value, _ target: WorkloadTarget) async throws(CommandError) -> WorkloadRevision {
    let history = try await reading.history(of: workload, target.kind)
    do throws(WorkloadRefusal) { return try history.target(options.revision?.number) } catch {
      throw .refused(error, target)
    }
  }

  /// Who applies manifests does so again, and brings back what they say.
  private func warn(of resource: StoredResource) {
    guard resource.node.member("metadata")?.member("annotations")?.value(forKey: Self.appliedAnnotation) != nil else {
      return
    }
    context.warn(
      "\(resource.reference) comes from \"kubectl apply\": change its manifest too, or the next apply undoes this",
      as: options.write.errorFormat
    )
  }
}
