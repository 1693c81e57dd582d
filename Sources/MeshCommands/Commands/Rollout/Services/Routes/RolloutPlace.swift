import Analysis
import Console
import MeshStores
import Resources
import Rollouts
import Routing
import Supervision
import System

/// Where the record of the rollouts of a VirtualService is kept, with the routes that it belongs to.
///
/// Both are written as one: on a cluster in one request, of which the record is an annotation. In a directory the record
/// is a file of the user, which says ahead of a write what is going to be written: whether that came about the routes
/// themselves tell.
struct RolloutPlace: Sendable {
  /// Others write for milliseconds.
  private static let lockLimit = Duration.seconds(30)
  private static let lockPause = Duration.milliseconds(5)

  let store: any MeshStore
  let routes: ResourceReference
  private let file: RolloutFile?
  private let patience: StorePatience

  /// - Parameters:
  ///   - routes: the VirtualService.
  ///   - patience: how long a mesh is asked again that does not answer.
  init(
    of routes: ResourceReference,
    in store: any MeshStore,
    _ context: Context,
    _ patience: StorePatience
  ) throws(CommandError) {
    self.patience = patience
    self.store = store
    self.routes = routes
    guard !store.hasServer else {
      file = nil
      return
    }
    guard let folder = context.stateFolder(of: store) else {
      _ = try context.stateHome()
      throw .input("a rollout needs a whole mesh", next: "name a directory of manifests with --mesh")
    }
    file = RolloutFile(of: Self.name(of: routes), in: folder)
  }

  /// Whether anything is kept of rollouts of a VirtualService of a directory.
  static func hasRecord(of routes: ResourceReference, in folder: StateFolder) -> Bool {
    let file = RolloutFile(of: name(of: routes), in: folder)
    return (try? file.read(file.path))?.isEmpty == false
  }

  private static func name(of routes: ResourceReference) -> String { "\(routes.namespace)/\(routes.name)" }

  /// Where the record is a file: that file.
  var recordFile: RolloutFile? { file }

  /// The routes and the record as they are now.
  func read() async throws(CommandError) -> PlacedRollout {
    guard let file else { return try PlacedRollout(annotated: try await resource(), in: store) }
    let lock = try await lock(file)
    let placed = try PlacedRollout(try await resource(), besides: try text(of: file), of: file.path, in: store)
    lock.release()
    return placed
  }

  /// Writes a record and the routes that belong to it, over what was read.
  ///
  /// - Returns: both as they are then; nil when someone else wrote since, and nothing is written.
  func write(_ record: RolloutRecord, over seen: PlacedRollout) async throws(CommandError) -> PlacedRollout? {
    guard let file else {
      guard let resource = try await edit(record, over: seen, dryRun: .none) else { return nil }
      return try PlacedRollout(annotated: resource, in: store)
    }
    let lock = try await lock(file)
    guard try text(of: file) == seen.text else { return nil }
    let next = RolloutText.text(of: record)
    try keep((seen.record.map { RolloutText.text(of: $0) + "\n" } ?? "\n") + next + "\n", in: file)
    let resource: StoredResource?
    do throws(CommandError) { resource = try await edit(record, over: seen, dryRun: .none) } catch {
      try keep(seen.text, in: file)
      throw error
    }
    try keep(resource == nil ? seen.text : next + "\n", in: file)
    lock.release()
    return try resource.map { (resource) throws(CommandError) in
      try PlacedRollout(resource, besides: next + "\n", of: file.path, in: store)
    }
  }

  /// Finds out whether a record and its routes could be written, and writes nothing.
  func rehearse(_ record: RolloutRecord, over seen: PlacedRollout) async throws(CommandError) {
    _ = try await edit(record, over: seen, dryRun: store.hasServer ? .server : .client)
  }

  private func edit(
    _ record: RolloutRecord,
    over seen: PlacedRollout,
    dryRun: DryRun
  ) async throws(CommandError) -> StoredResource? {
    let edits = try seen.edits(to: record, isAnnotated: file == nil)
    return try await patience.result { () async throws(StoreError) -> StoredResource? in
      do throws(StoreError) {
        return try await store.edit(routes, at: seen.resource.revision, edits, dryRun: dryRun)
      } catch {
        switch error {
        // Of a write without an answer nobody knows whether it was made: whoever looks again sees.
        case .conflict, .timedOut: return nil
        default: throw error
        }
      }
    }
  }

  private func resource() async throws(CommandError) -> StoredResource {
    try await patience.result { () async throws(StoreError) in try await store.get(routes) }
  }

  // MARK: Files

  /// Who has the lock may be waiting for a thread: no thread is kept from it meanwhile.
  private func lock(_ file: RolloutFile) async throws(CommandError) -> DirectoryLock {
    let end = Deadline(after: Self.lockLimit)
    while true {
      do throws(SystemError) {
        if let lock = try file.lock() { return lock }
      } catch {
        throw .failed(error)
      }
      guard !end.isOver else {
        throw .conflict(
          "others keep the rollouts of \(store.name) locked for longer than can be waited for",
          next: "see which meshctl runs there, then repeat the command"
        )
      }
      try await end.pause(Self.lockPause)
    }
  }

  private func text(of file: RolloutFile) throws(CommandError) -> String {
    do throws(SystemError) { return try file.read(file.path) } catch { throw .failed(error) }
  }

  private func keep(_ text: String, in file: RolloutFile) throws(CommandError) {
    do throws(SystemError) { try file.write(text, to: file.path) } catch { throw .failed(error) }
  }
}
