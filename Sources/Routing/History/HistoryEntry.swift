public import MeshStores

/// One step that changed the routes of a service, as it is remembered.
public struct HistoryEntry: Sendable, Equatable {
  /// The service's host in full.
  public let service: String
  /// The number of the step among those of the service, counted from 1.
  public let number: Int
  /// When it was made, in seconds since 1970.
  public let time: Int64
  /// Who made it.
  public let author: String
  /// The verb with its subjects and weights.
  public let record: String
  /// How many resources it changed.
  public let partCount: Int
  /// What is kept of them, in the order in which they were changed.
  public internal(set) var parts: [HistoryPart]

  /// Makes an entry of a step with all its parts.
  public init(service: String, number: Int, time: Int64, author: String, record: String, parts: [HistoryPart]) {
    self.init(
      service: service,
      number: number,
      time: time,
      author: author,
      record: record,
      partCount: parts.count,
      parts: parts
    )
  }

  init(
    service: String,
    number: Int,
    time: Int64,
    author: String,
    record: String,
    partCount: Int,
    parts: [HistoryPart]
  ) {
    self.service = service
    self.number = number
    self.time = time
    self.author = author
    self.record = record
    self.partCount = partCount
    self.parts = parts
  }

  /// Whether everything that it changed is there: else it was interrupted, or a part of it was dropped.
  public var isWhole: Bool { parts.count == partCount }

  /// Why it cannot be taken back; nil if nothing is in the way.
  public var obstacle: ResourceUndo.Obstacle? { parts.lazy.compactMap(\.undo.obstacle).first }

  /// The part of it that one resource keeps.
  public func part(of reference: ResourceReference) -> HistoryEntry {
    var entry = self
    entry.parts = parts.filter { $0.reference == reference }
    return entry
  }

  /// The part of it that was done when so many of its resources were changed.
  public func first(_ count: Int) -> HistoryEntry {
    var entry = self
    entry.parts = parts.filter { $0.place < count }
    return entry
  }

  /// The same without what would take it back.
  func withoutUndo(_ obstacle: ResourceUndo.Obstacle) -> HistoryEntry {
    var entry = self
    entry.parts = parts.map { HistoryPart(place: $0.place, $0.reference, before: $0.before, .impossible(obstacle)) }
    return entry
  }

  /// Whether both tell of the same step.
  public func isSameStep(as other: HistoryEntry) -> Bool {
    (service, number, time, author, record) == (other.service, other.number, other.time, other.author, other.record)
  }
}
