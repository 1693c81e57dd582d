import Resources
import Synchronization
import System

/// One watch of a directory: looks, compares with the look before, and waits for the next change.
final class DirectoryFollower: Sendable {
  /// What a resource was when it was last seen.
  private struct Seen {
    let path: String
    /// The number of the reading of the file, which tells whether to read it again.
    let reading: Int?
    let revision: Revision
    let isSelected: Bool
  }

  private struct State {
    var seen: [ResourceReference: Seen] = [:]
    /// What was found and not yet told, the last first.
    var pending: [ResourceEvent] = []
    var hasLooked = false
  }

  private struct Look {
    let tree: ManifestTree
    let places: [(reference: ResourceReference, path: String, reading: Int?)]
    let blocked: Set<String>
  }

  private let store: DirectoryStore
  private let query: ResourceQuery
  private let changes: ChangeWait
  private let state = Mutex(State())

  init(of store: DirectoryStore, _ query: ResourceQuery) {
    self.store = store
    self.query = query
    self.changes = ChangeWait(store.changeSource)
  }

  /// Waits for the next event; nil when the task is cancelled.
  func next() async throws(StoreError) -> ResourceEvent? {
    while !Task.isCancelled {
      if let event = state.withLock({ $0.pending.popLast() }) { return event }
      if state.withLock({ $0.hasLooked }) {
        guard await changes.next() else { return nil }
      }
      try await OwnThread.run { isCancelled throws(StoreError) in try self.look(isCancelled) }
    }
    return nil
  }

  /// Finds out what changed. Blocks.
  private func look(_ isCancelled: () -> Bool) throws(StoreError) {
    var look = try search()
    // What comes to be between a look and the call for notices is seen by another look.
    for _ in 0..<DirectoryStore.attempts where changes.add(look.tree) && !isCancelled() { look = try search() }
    let found = look
    try state.withLock { state throws(StoreError) in
      var events: [ResourceEvent] = []
      var seen: [ResourceReference: Seen] = [:]
      for (reference, path, reading) in found.places {
        let former = state.seen[reference]
        if let former, former.path == path, former.reading == reading {
          seen[reference] = former
        } else if let resource = try read(reference) {
          seen[reference] = note(resource, path, reading, former, &events)
        }
      }
      for (reference, former) in state.seen where seen[reference] == nil {
        // A file with a slip in it is not a mesh without what it held: that goes on as it was.
        if found.blocked.contains(former.path) {
          seen[reference] = former
        } else if former.isSelected {
          events.append(.deleted(reference))
        }
      }
      if !state.hasLooked { events.append(.listed) }
      state.hasLooked = true
      state.seen = seen
      state.pending = events.reversed()
    }
  }

  private func search() throws(StoreError) -> Look {
    let query = query
    return try store.refreshed { index in
      Look(
        tree: index.tree,
        places: index.references(of: query.kind, in: query.namespace).compactMap { reference in
          index.places[reference]?.last.map { (reference, $0, index.reading(of: $0)) }
        },
        blocked: Set(index.tree.files.filter(index.isBlocked))
      )
    }
  }

  private func read(_ reference: ResourceReference) throws(StoreError) -> StoredResource? {
    do throws(StoreError) { return try store.read(reference) } catch {
      switch error {
      // Gone or broken since the look; the notice of that is on its way.
      case .notFound, .unreadable, .file: return nil
      default: throw error
      }
    }
  }

  private func note(
    _ resource: StoredResource,
    _ path: String,
    _ reading: Int?,
    _ former: Seen?,
    _ events: inout [ResourceEvent]
  ) -> Seen {
    let isSelected = query.selects(resource)
    switch (former?.isSelected ?? false, isSelected) {
    case (false, true): events.append(.added(resource))
    case (true, false): events.append(.deleted(resource.reference))
    case (true, true) where former?.revision != resource.revision: events.append(.modified(resource))
    default: break
    }
    return Seen(path: path, reading: reading, revision: resource.revision, isSelected: isSelected)
  }
}
