public import MeshStores

/// The steps that changed the routes of one service, the oldest first.
public struct ServiceHistory: Sendable, Equatable {
  /// The steps.
  public private(set) var entries: [HistoryEntry] = []
  /// The last number that was given, also to a step that was not made.
  private var lastNumber = 0

  /// An empty history.
  public init() {}

  /// Puts together what several places keep of the steps of a service; what is of others is left out.
  ///
  /// O(entries²).
  public init(of service: String, _ kept: [HistoryEntry]) {
    for entry in kept where entry.service == service {
      if let place = entries.firstIndex(where: { $0.isSameStep(as: entry) }) {
        entries[place].parts = (entries[place].parts + entry.parts).sorted { $0.place < $1.place }
      } else {
        entries.append(entry)
      }
    }
    entries.sort { ($0.number, $0.time) < ($1.number, $1.time) }
  }

  /// The number of the next step.
  public var nextNumber: Int { max(lastNumber, entries.last?.number ?? 0) + 1 }

  /// A history that was written ahead of the changes, without what was not changed after all, since the command was
  /// interrupted or someone brought the former file back: the resource was the same when the next step began, or is.
  public func withoutMissing(_ current: (ResourceReference) -> StoredResource?) -> ServiceHistory {
    var next: [ResourceReference: Revision?] = [:]
    var made: [HistoryEntry] = []
    for var entry in entries.reversed() {
      let parts = entry.parts
      entry.parts = parts.filter { $0.before != next[$0.reference] ?? current($0.reference)?.revision }
      for part in parts { next[part.reference] = .some(part.before) }
      if !entry.parts.isEmpty { made.append(entry) }
    }
    var history = self
    history.lastNumber = entries.last?.number ?? 0
    history.entries = made.reversed()
    return history
  }
}
