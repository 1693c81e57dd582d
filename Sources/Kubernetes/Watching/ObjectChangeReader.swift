/// One reading of changes at work.
actor ObjectChangeReader {
  private enum Phase {
    case listing(Pages<ObjectList<APIObject>>.AsyncIterator)
    case watching(Watch.AsyncIterator)
  }

  private let changes: ObjectChanges
  private var phase: Phase
  /// The state of every object that was told of.
  private var known: [ObjectName: String] = [:]
  /// The objects of the list that is being read.
  private var seen: Set<ObjectName> = []
  private var listVersion = ""
  private var hasListed = false
  /// What is to be told next, the last first.
  private var queue: [ObjectChange] = []

  init(_ changes: ObjectChanges) {
    self.changes = changes
    phase = .listing(Self.list(changes))
  }

  private static func list(_ changes: ObjectChanges) -> Pages<ObjectList<APIObject>>.AsyncIterator {
    changes.client.list(changes.resource, changes.selection, limit: changes.pageSize).makeAsyncIterator()
  }

  /// Waits for the next change.
  func next() async throws(APIError) -> ObjectChange {
    while true {
      if let change = queue.popLast() { return change }
      switch phase {
      case .listing(var pages):
        if let element = try await pages.next() {
          phase = .listing(pages)
          take(element)
        } else {
          endList()
        }
      case .watching(let events):
        do throws(APIError) {
          if let event = try await events.next() { take(event) }
        } catch .expired {
          phase = .listing(Self.list(changes))
        }
      }
    }
  }

  private func name(of object: APIObject) -> ObjectName {
    ObjectName(changes.resource, namespace: object.namespace, name: object.name)
  }

  private func take(_ element: Pages<ObjectList<APIObject>>.Element) {
    if element.isRestart { seen = [] }
    listVersion = element.page.resourceVersion
    let told = element.page.items.compactMap { object -> ObjectChange? in
      let name = name(of: object)
      seen.insert(name)
      let old = known.updateValue(object.resourceVersion, forKey: name)
      if old == object.resourceVersion { return nil }
      return old == nil ? .added(object) : .modified(object)
    }
    queue = told.reversed()
  }

  private func endList() {
    let gone = known.keys.filter { !seen.contains($0) }.sorted {
      ($0.namespace ?? "", $0.name) < ($1.namespace ?? "", $1.name)
    }
    for name in gone { known[name] = nil }
    queue = gone.map { .deleted($0) }.reversed()
    if !hasListed { queue.insert(.listed, at: 0) }
    hasListed = true
    seen = []
    let options = WatchOptions(resourceVersion: listVersion)
    phase = .watching(changes.client.watch(changes.resource, changes.selection, options).makeAsyncIterator())
  }

  private func take(_ event: WatchEvent) {
    switch event {
    case .added(let object), .modified(let object):
      let old = known.updateValue(object.resourceVersion, forKey: name(of: object))
      queue = old == object.resourceVersion ? [] : [old == nil ? .added(object) : .modified(object)]
    case .deleted(let object):
      let name = name(of: object)
      queue = known.removeValue(forKey: name) == nil ? [] : [.deleted(name)]
    case .bookmark: break
    }
  }
}
