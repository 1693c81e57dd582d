import Foundation
import YAML

/// Answers watches: every change from a resourceVersion on, until the time is over.
struct WatchRequest: Sendable {
  let target: ResourceTarget
  let filter: ObjectFilter
  let representation: Representation
  private let revision: Int?
  private let timeout: TimeInterval
  private let allowsBookmarks: Bool
  private let sendsInitialEvents: Bool
  private let hasWatchCache: Bool

  init(
    _ request: HTTPRequest,
    _ target: ResourceTarget,
    _ representation: Representation,
    hasWatchCache: Bool
  ) throws(APIFailure) {
    self.target = target
    self.representation = representation
    self.hasWatchCache = hasWatchCache
    filter = try ObjectFilter(request, target)
    let text = request.parameter("resourceVersion") ?? ""
    guard text.isEmpty || Int(text) != nil else {
      throw .badRequest("invalid resource version: \"\(text)\"")
    }
    revision = Int(text).flatMap { $0 > 0 ? $0 : nil }
    timeout = request.parameter("timeoutSeconds").flatMap { TimeInterval($0) } ?? 1_800
    allowsBookmarks = request.isSet("allowWatchBookmarks")
    sendsInitialEvents = request.isSet("sendInitialEvents")
  }

  func answer(from store: ObjectStore) -> HTTPAnswer {
    HTTPAnswer(status: 200, body: .stream { stream in run(store, stream) })
  }

  private struct Beginning: Sendable {
    var objects: [StoredObject] = []
    var cursor = 0
    var revision = 0
    var failure: APIFailure?
  }

  private func run(_ store: ObjectStore, _ stream: BodyStream) {
    // The client may send its next step only once it has the head of the answer.
    let end = Date().addingTimeInterval(timeout)
    guard let start = try? store.read({ (state) throws(APIFailure) in beginning(state) }) else { return }
    let now = Int(store.now.timeIntervalSince1970)
    if let failure = start.failure {
      _ = stream.send(line("ERROR", failure.status.json))
      return
    }
    for object in start.objects {
      guard stream.send(line("ADDED", body(object, now))) else { return }
    }
    if sendsInitialEvents, !stream.send(bookmark(start.revision, endsInitialEvents: true)) { return }
    follow(store, stream, from: start, until: end)
  }

  private func beginning(_ state: StoreState) -> Beginning {
    var start = Beginning(cursor: state.history.count, revision: state.revision)
    if sendsInitialEvents, !hasWatchCache {
      start.failure = APIFailure(
        500,
        "InternalError",
        "a watch stream was requested by the client but the required storage feature RequestWatchProgress is disabled"
      )
    } else if let revision, !sendsInitialEvents {
      if revision < state.oldestRevision {
        start.failure = .expired("too old resource version: \(revision) (\(state.oldestRevision))")
      }
      start.cursor = state.history.firstIndex { $0.revision > revision } ?? state.history.count
    } else {
      start.objects = state.collection(target.resource).list(in: target.namespace).filter(filter.matches)
    }
    return start
  }

  private func follow(_ store: ObjectStore, _ stream: BodyStream, from start: Beginning, until end: Date) {
    var cursor = start.cursor
    while !stream.isOver, Date() < end {
      let from = cursor
      guard let events = try? store.read({ (state) throws(APIFailure) in Array(state.history[from...]) }) else {
        return
      }
      cursor += events.count
      let now = Int(store.now.timeIntervalSince1970)
      for event in events {
        if let line = line(event, now), !stream.send(line) { return }
      }
      // A client that has gone is noticed at least this often.
      if events.isEmpty { store.waitForChange(after: cursor, until: min(end, Date().addingTimeInterval(0.2))) }
    }
    if !stream.isOver, allowsBookmarks, hasWatchCache { _ = stream.send(bookmark(store.revision)) }
  }

  /// The line of an event; nil when it is none of this watch's.
  private func line(_ event: StoreEvent, _ now: Int) -> [UInt8]? {
    guard event.kind != .bookmark else { return allowsBookmarks ? bookmark(event.revision) : nil }
    guard event.storageName == target.resource.storageName, let object = event.object,
      target.namespace == nil || object.namespace == target.namespace
    else { return nil }
    let isSelected = event.kind != .deleted && filter.matches(object)
    let wasSelected = event.previous.map(filter.matches) ?? false
    switch (wasSelected, isSelected) {
    case (false, true): return line("ADDED", body(object, now))
    case (true, true): return line("MODIFIED", body(object, now))
    case (true, false): return line("DELETED", body(object, now))
    case (false, false): return nil
    }
  }

  private func body(_ object: StoredObject, _ now: Int) -> [UInt8] {
    switch representation {
    case .table:
      let tables = TableAnswer(resource: target.resource, now: now, includes: "Metadata")
      return tables.table([object], metadata: ["resourceVersion": .string(String(object.revision))]).json
    case .metadata: return TableAnswer.partial(object.value).json
    case .json, .yaml: return object.json(in: target.resource)
    }
  }

  private func bookmark(_ revision: Int, endsInitialEvents: Bool = false) -> [UInt8] {
    var metadata: Value = ["resourceVersion": .string(String(revision)), "creationTimestamp": .null]
    if endsInitialEvents { metadata.set("annotations", to: ["k8s.io/initial-events-end": "true"]) }
    let object: Value = [
      "kind": .string(target.resource.kind), "apiVersion": .string(target.resource.apiVersion), "metadata": metadata,
    ]
    return line("BOOKMARK", object.json)
  }

  private func line(_ type: String, _ object: [UInt8]) -> [UInt8] {
    Array("{\"type\":\"\(type)\",\"object\":".utf8) + object + Array("}\n".utf8)
  }
}
