import Console
import MeshStores
import Resources

/// One run of `meshctl delete`: looks at everything first, then deletes one resource after another.
struct DeleteRun {
  private let options: DeleteOptions
  private let store: any MeshStore
  private let context: Context

  init(_ options: DeleteOptions, store: any MeshStore, in context: Context) {
    self.options = options
    self.store = store
    self.context = context
  }

  /// Deletes what is named. What is not there is told, and hinders nothing else.
  func delete(_ references: [ResourceReference]) async throws(CommandError) -> ExitStatus {
    var found: [StoredResource] = []
    var isComplete = true
    var known: Set<ResourceReference> = []
    for reference in references where known.insert(reference).inserted {
      if let resource = try await store.resource(reference, kinds: .none).resource {
        found.append(resource)
      } else if !options.ignoresMissing {
        _ = context.end(with: .store(.notFound(reference)), as: options.write.errorFormat)
        isComplete = false
      }
    }
    let status = try await delete(found)
    return isComplete ? status : .notFound
  }

  /// Deletes resources, those first that need others. Stops at the first that cannot be deleted.
  func delete(_ resources: [StoredResource]) async throws(CommandError) -> ExitStatus {
    if !options.isForced { try await RouteUse(of: resources, in: store).check() }
    let ordered = Array(WriteStage.ordered(resources.reversed(), by: \.reference.kind).reversed())
    var report = WriteReport(options.write, in: store, context)
    for (place, resource) in ordered.enumerated() {
      do throws(StoreError) {
        try await store.delete(resource.reference, at: nil, dryRun: options.write.dryRun)
      } catch {
        // Someone was faster, or it went with what it belonged to.
        if case .notFound = error { continue }
        tellRest(ordered[(place + 1)...])
        throw .store(error)
      }
      try report.tell(resource.reference, .deleted, as: resource)
    }
    try report.finish()
    if options.write.waits, options.write.dryRun == .none {
      try await ResourceWait(options.write.waitLimit, in: store).untilGone(ordered.map(\.reference))
    }
    return .done
  }

  private func tellRest(_ rest: ArraySlice<StoredResource>) {
    guard let first = rest.first else { return }
    let more = rest.count > 1 ? " and \(rest.count - 1) more" : ""
    context.warn(
      "\(first.reference)\(more) not deleted: the command stops at the error",
      as: options.write.errorFormat
    )
  }
}
