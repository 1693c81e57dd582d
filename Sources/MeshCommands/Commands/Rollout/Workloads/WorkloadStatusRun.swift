import Console
import MeshStores
import Resources
import Workloads
import YAML

/// `meshctl rollout status KIND/NAME`.
struct WorkloadStatusRun {
  private let options: RolloutStatusOptions
  private let reading: WorkloadReading
  private let context: Context

  init(_ options: RolloutStatusOptions, store: any MeshStore, in context: Context) {
    self.options = options
    self.context = context
    reading = WorkloadReading(store, options.mesh)
  }

  /// Tells of the workloads one after another; the first that is not done decides the status.
  func run(_ workloads: WorkloadSelection.Workloads) async throws(CommandError) -> ExitStatus {
    guard reading.store.hasServer else {
      throw .noServer(
        reading.store.name,
        what: "status",
        next: "bring it to a cluster with \"meshctl apply -f DIR --context NAME\", and ask there"
      )
    }
    let deadline = Deadline(after: options.limit.duration)
    let targets = try await reading.targets(workloads)
    var status = ExitStatus.done
    for target in targets {
      var own: ExitStatus
      do throws(CommandError) { own = try await tell(of: target, until: deadline) } catch {
        guard targets.count > 1, error != .cancelled else { throw error }
        own = context.end(with: error, as: options.format.errorFormat)
      }
      if status == .done { status = own }
    }
    return status
  }

  private func tell(of target: WorkloadTarget, until deadline: Deadline) async throws(CommandError) -> ExitStatus {
    if options.revision != nil, target.kind != .deployment {
      throw .input("--revision is for Deployments alone", next: "leave it out for \(target.argument)")
    }
    let workload = try await reading.workload(target).data()
    let report = WorkloadStatusReport(target, options, reading, in: context)
    let following = WorkloadFollowing(target, workload, reading, warnings: { [self] in warn($0) })
    guard options.watches else { return try await following.once(report) }
    return try await following.follow(report, until: deadline)
  }

  /// Who may not see the pods learns how the rollout ends all the same.
  private func warn(_ error: StoreError) {
    context.warn("new pods that cannot start are not seen: \(error.message)", as: options.format.errorFormat)
  }
}
