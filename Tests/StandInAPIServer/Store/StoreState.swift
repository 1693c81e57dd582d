/// Everything that is stored, with the history of its changes.
struct StoreState: Sendable {
  private(set) var revision: Int
  private(set) var collections: [String: ObjectCollection] = [:]
  private(set) var history: [StoreEvent] = []
  /// Older revisions than this one are forgotten.
  private(set) var oldestRevision: Int
  private var uidCount = 0

  init(revision: Int) {
    self.revision = revision
    oldestRevision = 0
  }

  func collection(_ resource: ServedResource) -> ObjectCollection {
    collections[resource.storageName] ?? ObjectCollection()
  }

  func object(_ resource: ServedResource, _ namespace: String, _ name: String) -> StoredObject? {
    collections[resource.storageName]?[namespace.isEmpty ? name : "\(namespace)/\(name)"]
  }

  mutating func nextRevision() -> Int {
    revision += 1
    return revision
  }

  /// Moves the count on, so that an object with a revision of its own can be put in.
  mutating func skip(to revision: Int) { self.revision = max(self.revision, revision) }

  /// An identifier in the form of a UUID of version 4; the same sequence in every run.
  mutating func nextUID() -> String {
    uidCount += 1
    var generator = SplitMix(seed: UInt64(uidCount))
    func hex(_ number: UInt64) -> String {
      let text = String(number, radix: 16)
      return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
    let digits = Array((hex(generator.next()) + hex(generator.next())).utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    return "\(part(0..<8))-\(part(8..<12))-4\(part(13..<16))-a\(part(17..<20))-\(part(20..<32))"
  }

  mutating func put(_ object: StoredObject) {
    let previous = collections[object.resource.storageName]?[object.key]
    collections[object.resource.storageName, default: ObjectCollection()].set(object)
    record(previous == nil ? .added : .modified, object, previous)
  }

  /// Removes an object; `last` is its last state, which carries the revision of the removal.
  mutating func remove(_ object: StoredObject, last: StoredObject) {
    collections[object.resource.storageName]?.remove(object.key)
    record(.deleted, last, object)
  }

  mutating func bookmark() { record(.bookmark, nil, nil) }

  /// Takes no older revision from now on, as etcd does every five minutes; open watches miss nothing.
  mutating func compact() { oldestRevision = revision }

  private mutating func record(_ kind: StoreEvent.Kind, _ object: StoredObject?, _ previous: StoredObject?) {
    history.append(
      StoreEvent(
        kind: kind,
        revision: revision,
        storageName: object?.resource.storageName ?? "",
        object: object,
        previous: previous
      )
    )
  }

  /// The objects as they were at a revision; nil when that is forgotten.
  func list(_ resource: ServedResource, in namespace: String?, at revision: Int) -> [StoredObject]? {
    guard revision >= oldestRevision else { return nil }
    let storage = resource.storageName
    let later = history.drop { $0.revision <= revision }.filter { $0.storageName == storage }
    var collection = self.collection(resource)
    for event in later.reversed() {
      if let previous = event.previous {
        collection.set(previous)
      } else if let object = event.object {
        collection.remove(object.key)
      }
    }
    return collection.list(in: namespace)
  }
}
