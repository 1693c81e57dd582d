import Console
import MeshStores
import Output
import Resources
import Workloads
import YAML

/// `meshctl rollout history KIND/NAME`.
struct WorkloadHistoryRun {
  private let options: RolloutHistoryOptions
  private let reading: WorkloadReading
  private let context: Context

  init(_ options: RolloutHistoryOptions, store: any MeshStore, in context: Context) {
    self.options = options
    self.context = context
    reading = WorkloadReading(store, options.mesh)
  }

  func run(_ target: WorkloadTarget) async throws(CommandError) -> ExitStatus {
    guard reading.store.hasServer else {
      throw .noServer(
        reading.store.name,
        what: "revisions",
        next: "see the version control of the directory, or name a cluster with --context"
      )
    }
    let workload = try await reading.workload(target)
    let history = try await reading.history(of: try workload.data(), target.kind)
    guard let number = options.revision?.number else {
      try show(history, of: workload.reference)
      return .done
    }
    let revision: WorkloadRevision
    do throws(WorkloadRefusal) { revision = try history.revision(number) } catch { throw .refused(error, target) }
    try show(revision, of: workload.reference)
    return .done
  }

  /// kubectl's lines around the table: what it is of, and an empty line (cli-runtime `pkg/printers/name.go`).
  private func show(_ history: RevisionHistory, of workload: ResourceReference) throws(CommandError) {
    let current = history.current?.number
    let now = context.clock.now()
    let rows = history.revisions.map {
      RevisionRow($0, of: workload, isCurrent: $0.number == current, now: now)
    }
    let isForPeople = [.table, .wide].contains(options.list.format) && !options.list.omitsHeaders
    if isForPeople {
      try context.write("\(TerminalText.escaped(workload.description)) \n")
      if rows.isEmpty { return try context.write("No rollout history found.\n") }
    }
    try context.show(Listing(rows), as: options.list, whenEmpty: "no rollout history found")
    if isForPeople { try context.write("\n") }
  }

  /// The template of one revision in YAML, and for programs the object that keeps it.
  private func show(_ revision: WorkloadRevision, of workload: ResourceReference) throws(CommandError) {
    switch options.list.format {
    case .payload(let format): try context.show(JSONValue(revision.object), as: format)
    case .name: try context.write("\(TerminalText.escaped(workload.description))\n")
    case .table, .wide, .tsv:
      let template = Emitter().text(for: revision.template.value, column: 2)
      let text = "\(workload) with revision #\(revision.number)\nPod Template:\n  \(template)\n"
      try context.write(TerminalText.escaped(text, keeping: [.lineFeed]))
    }
  }
}
