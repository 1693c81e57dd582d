import Console
import MeshStores
import Resources

/// Makes changes of the registry of a mesh, worked out anew when someone else wrote in between.
struct RegistryRun {
  /// How often the mesh is looked at anew that others change all the time, as controllers do.
  private static let attempts = 5

  private typealias Written = (reference: ResourceReference, verb: WriteVerb, resource: StoredResource?)

  private let options: any RegistryEntryOptions
  private let context: Context

  init(_ options: any RegistryEntryOptions, in context: Context) {
    self.options = options
    self.context = context
  }

  /// Makes the changes that are worked out for the mesh as it is.
  func make(
    _ changes: (RegistryScene) throws(CommandError) -> [RegistryChange]
  ) async throws(CommandError) -> ExitStatus {
    let store = try context.openMesh(options.mesh, options.write.errorFormat)
    var attempt = 1
    while true {
      let scene = try await RegistryScene(of: options.service, in: store, namespace: options.mesh.namespace?.argument)
      let planned = try changes(scene)
      if let written = try await write(planned, to: store, isLastAttempt: attempt == Self.attempts) {
        var report = WriteReport(options.write, in: store, context)
        for part in written { try report.tell(part.reference, part.verb, as: part.resource) }
        try report.finish()
        return .done
      }
      attempt += 1
    }
  }

  /// Nil when someone else wrote since the mesh was read.
  private func write(
    _ changes: [RegistryChange],
    to store: any MeshStore,
    isLastAttempt: Bool
  ) async throws(CommandError) -> [Written]? {
    var written: [Written] = []
    do throws(StoreError) {
      for change in changes { written.append(try await write(change, to: store)) }
      return written
    } catch {
      switch error {
      case .conflict(_, .changed) where !isLastAttempt, .alreadyExists where !isLastAttempt && written.isEmpty:
        return nil
      default: throw .store(error)
      }
    }
  }

  private func write(_ change: RegistryChange, to store: any MeshStore) async throws(StoreError) -> Written {
    let dryRun = options.write.dryRun
    switch change {
    case .create(let value):
      let resource = try await store.create(value, dryRun: dryRun)
      return (resource.reference, .created, resource)
    case .edit(let resource, let edits):
      guard !edits.isEmpty else { return (resource.reference, .unchanged, resource) }
      let edited = try await store.edit(resource.reference, at: resource.revision, edits, dryRun: dryRun)
      return (resource.reference, .configured, edited)
    case .delete(let resource):
      try await store.delete(resource.reference, at: resource.revision, dryRun: dryRun)
      return (resource.reference, .deleted, resource)
    }
  }
}
