import MeshStores
import Workloads
import YAML

/// Writes changes of workloads, each on the state that it was thought out for.
struct WorkloadWriter {
  /// How often a write that someone else came before is thought out anew (client-go `util/retry`, `DefaultRetry`).
  private static let attempts = 5

  private let write: RolloutWriteOptions
  private let store: any MeshStore
  private let context: Context
  private var report: WriteReport

  init(_ write: RolloutWriteOptions, store: any MeshStore, in context: Context) {
    self.write = write
    self.store = store
    self.context = context
    report = WriteReport(as: write.format, write.dryRun, in: store, context)
  }

  /// What a write came to.
  enum Outcome {
    case written(StoredResource)
    case unchanged(StoredResource)
  }

  /// Makes the edits that are needed in the present state of a workload.
  ///
  /// - Parameters:
  ///   - isStillMeant: whether the edits may be thought out anew after someone else's change, from before and after it.
  ///   - edits: works them out; none for a workload that is as it should be.
  func change(
    _ workload: StoredResource,
    isStillMeant: (Value, Value) -> Bool = { _, _ in true },
    _ edits: (Value) async throws(CommandError) -> [Edit]
  ) async throws(CommandError) -> Outcome {
    var workload = workload
    var attempt = 1
    while true {
      let object = try workload.data()
      let wanted = try await edits(object)
      guard !wanted.isEmpty else { return .unchanged(workload) }
      do throws(StoreError) {
        return .written(try await store.edit(workload.reference, at: workload.revision, wanted, dryRun: write.dryRun))
      } catch {
        guard case .conflict(_, .changed(let current)) = error, attempt < Self.attempts,
          isStillMeant(object, try current.data())
        else { throw .store(error) }
        workload = current
        attempt += 1
      }
    }
  }

  /// Tells what became of a workload, in kubectl's words.
  mutating func tell(_ operation: String, _ outcome: Outcome) throws(CommandError) {
    let remark = write.dryRun.remark.map { " (\($0))" } ?? ""
    switch outcome {
    case .written(let resource), .unchanged(let resource):
      try report.tell(resource.reference, line: "\(resource.reference) \(operation)\(remark)", as: resource)
    }
  }

  /// Tells people where it was written, and how to see what comes of it.
  func tellNext(_ target: WorkloadTarget, rollsOut: Bool) {
    guard write.format == nil, write.dryRun == .none else { return }
    let next = rollsOut && store.hasServer ? "; follow with: meshctl rollout status \(target.argument)" : ""
    context.report(["written to \(store.name)\(next)"])
  }

  /// Prints what is left to print.
  func finish() throws(CommandError) { try report.finish() }
}
