import MeshStores
import Resources

/// Waits for what becomes of resources that were written, for a time.
struct ResourceWait {
  private enum Outcome {
    case reached
    case late
    case failed(CommandError)
  }

  private let limit: DurationArgument
  private let store: any MeshStore

  /// - Parameter limit: the longest time to wait for all of them together; zero waits forever.
  init(_ limit: DurationArgument, in store: any MeshStore) {
    self.limit = limit
    self.store = store
  }

  /// Waits until each resource is what it was meant to become: a workload rolled out, a definition served, anything else
  /// taken in by its controller, if one tells.
  func untilReady(_ references: [ResourceReference]) async throws(CommandError) {
    try await wait(for: references, "not ready") { resource in
      resource.map { ResourceReadiness(of: $0).isReady } ?? false
    }
  }

  /// Waits until each resource is gone.
  func untilGone(_ references: [ResourceReference]) async throws(CommandError) {
    try await wait(for: references, "not gone") { $0 == nil }
  }

  private func wait(
    for references: [ResourceReference],
    _ state: String,
    _ isReached: @escaping @Sendable (StoredResource?) -> Bool
  ) async throws(CommandError) {
    let end = limit.duration > .zero ? ContinuousClock.now.advanced(by: limit.duration) : nil
    for reference in references {
      switch await Self.race(to: reference, in: store, until: end, isReached) {
      case .reached: continue
      case .failed(let error): throw error
      case .late:
        throw .timedOut(
          "\(reference.place) is \(state) after \(limit.argument)",
          next: "look at it with \"meshctl get\", or wait longer with --timeout"
        )
      }
    }
  }

  private static func race(
    to reference: ResourceReference,
    in store: any MeshStore,
    until end: ContinuousClock.Instant?,
    _ isReached: @escaping @Sendable (StoredResource?) -> Bool
  ) async -> Outcome {
    await withTaskGroup(of: Outcome.self) { group in
      group.addTask {
        do throws(CommandError) {
          try await follow(reference, in: store, isReached)
          return .reached
        } catch {
          return .failed(error)
        }
      }
      if let end {
        group.addTask { (try? await Task.sleep(until: end)) == nil ? .failed(.cancelled) : .late }
      }
      let first = await group.next() ?? .reached
      group.cancelAll()
      return first
    }
  }

  private static func follow(
    _ reference: ResourceReference,
    in store: any MeshStore,
    _ isReached: (StoredResource?) -> Bool
  ) async throws(CommandError) {
    let query = ResourceQuery(
      reference.kind,
      namespace: reference.kind.isNamespaced ? reference.namespace : nil,
      fields: FieldSelector([.init(path: "metadata.name", value: reference.name, isEqual: true)])
    )
    var current: StoredResource?
    var isListed = false
    var events = store.watch(query).makeAsyncIterator()
    while let event = try await CommandError.calling({ () async throws(StoreError) in try await events.next() }) {
      switch event {
      case .added(let resource), .modified(let resource): current = resource
      case .deleted: current = nil
      case .listed: isListed = true
      }
      if isListed, isReached(current) { return }
    }
    throw .cancelled
  }
}
