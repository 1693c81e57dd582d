import MeshStores
import Resources
import Rollouts
import Supervision
import Synchronization
import System

/// Tells when it is time to look at a rollout again: when its routes or its record changed, and each second, since time
/// itself is shown.
final class RolloutNotices: Sendable {
  private let wakes: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation
  private let hasChanged = Mutex(false)

  init() {
    // Many notices between two looks are one.
    (wakes, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Waits for the next notice; false in a cancelled task.
  func next() async -> Bool {
    var iterator = wakes.makeAsyncIterator()
    return await iterator.next() != nil && !Task.isCancelled
  }

  /// Whether something changed since it was asked last.
  func takeChange() -> Bool {
    hasChanged.withLock { changed in
      defer { changed = false }
      return changed
    }
  }

  /// Has something count as changed that could not be looked at.
  func postpone() { hasChanged.withLock { $0 = true } }

  /// Gives notice each second until the task is cancelled.
  func tick(until deadline: Deadline) async {
    while !Task.isCancelled, !deadline.isOver {
      guard (try? await deadline.pause(.seconds(1))) != nil else { return }
      continuation.yield()
    }
  }

  /// Gives notice of changes of the routes until the task is cancelled.
  func follow(_ routes: ResourceReference, in store: any MeshStore) async {
    let query = ResourceQuery(
      routes.kind,
      namespace: routes.namespace,
      fields: FieldSelector([.init(path: "metadata.name", value: routes.name, isEqual: true)])
    )
    var isListed = false
    var events = store.watch(query).makeAsyncIterator()
    // What may not be watched is looked at now and then all the same.
    while let event = try? await events.next() {
      if case .listed = event { isListed = true }
      // What changed between the first look and the beginning of the watch is told by its end of the list.
      if isListed { note() }
    }
  }

  /// Gives notice of changes of a record that is a file, until the task is cancelled.
  func follow(_ file: RolloutFile) async {
    let changes = ChangeWait(.system)
    var watched = ManifestTree()
    watched.directories = [Path.parent(of: file.path) ?? file.path]
    _ = changes.add(watched)
    note()
    while await changes.next(), !Task.isCancelled { note() }
  }

  private func note() {
    postpone()
    continuation.yield()
  }
}
