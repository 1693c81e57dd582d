import Diagnostics

/// The arena while it grows.
struct TreeBuilder: ~Copyable {
  private(set) var records: [NodeRecord]
  private(set) var properties: [NodeProperties] = []
  private var anchors: [SourceBytes: Int] = [:]
  private let bytes: SourceBytes
  #if DEBUG
    /// Counts the records looked for and moved, in tests that prove parsing linear.
    var steps: StepCounter?
  #endif

  init(bytes: SourceBytes, reusing records: [NodeRecord]) {
    self.bytes = bytes
    self.records = records
  }

  /// Makes room for the document's nodes.
  mutating func reserve() {
    // Dense manifests come to a node every nine bytes. Growing would hold two copies of the arena for a moment, the
    // largest peak of all, whereas what is reserved and not needed is never touched.
    records.reserveCapacity(bytes.count / 6 + 4)
  }

  /// The finished arena. That of a small document is copied to its own size, since many may be kept; the room of a
  /// large one costs nothing, but a copy would.
  var arena: [NodeRecord] { bytes.count <= Self.smallDocument ? exactCopy(of: records) : records }

  /// The size in bytes up to which a document's arena is copied out of a buffer that the next document uses again.
  static var smallDocument: Int { 1 << 20 }

  var count: Int { records.count }

  /// Adds a scalar whose value is its bytes.
  @inline(__always)
  mutating func addVerbatim(_ style: NodeStyle, start: UInt32, end: UInt32, indicator: UInt32, isKey: Bool) {
    var record = NodeRecord(
      .scalar,
      style,
      start: start,
      end: end,
      indicator: indicator,
      flags: isKey ? [.verbatim, .isKey] : .verbatim
    )
    record.next = UInt32(truncatingIfNeeded: records.count + 1)
    records.append(record)
  }

  /// Adds a node without children.
  @inline(__always)
  mutating func add(_ record: NodeRecord, _ pending: PendingProperties) -> Int {
    var record = record
    record.next = UInt32(truncatingIfNeeded: records.count + 1)
    return open(record, pending)
  }

  /// Adds a collection, to be closed when its children are in.
  @inline(__always)
  mutating func open(_ record: NodeRecord, _ pending: PendingProperties) -> Int {
    let index = records.count
    records.append(record)
    if !pending.isEmpty { attach(pending, to: index) }
    return index
  }

  /// Ends a collection after its last child.
  @inline(__always)
  mutating func close(_ index: Int, end: UInt32, count: UInt32) {
    records[index].end = end
    records[index].next = UInt32(truncatingIfNeeded: records.count)
    records[index].detail = count
  }

  /// Makes a node a mapping key.
  mutating func markKey(_ index: Int, isExplicit: Bool) {
    records[index].flags.insert(isExplicit ? [.isKey, .isExplicit] : .isKey)
  }

  /// The node an alias names, the latest with that anchor (YAML 1.2.2 §7.1).
  func target(of alias: SourceRange) -> Int? {
    anchors[name(alias)]
  }

  /// Gives properties to a node that is in the arena already.
  mutating func attach(_ pending: PendingProperties, to index: Int) {
    records[index].flags.insert(.hasProperties)
    let entry = NodeProperties(node: UInt32(truncatingIfNeeded: index), anchor: pending.anchor, tag: pending.tag)
    let place = properties.lastIndex { $0.node <= index }.map { $0 + 1 } ?? 0
    #if DEBUG
      steps?.count += properties.count - place
    #endif
    properties.insert(entry, at: place)
    if let anchor = pending.anchor { anchors[name(anchor)] = index }
  }

  /// Gives properties to a node that may have some already.
  mutating func join(_ pending: PendingProperties, to index: Int) throws(SyntaxFailure) {
    guard !pending.isEmpty else { return }
    let place = properties.lastIndex { $0.node == index }
    #if DEBUG
      steps?.count += properties.count - (place ?? 0)
    #endif
    guard let place else {
      attach(pending, to: index)
      return
    }
    let joined = try pending.joined(
      with: PendingProperties(anchor: properties[place].anchor, tag: properties[place].tag)
    )
    properties[place] = NodeProperties(node: properties[place].node, anchor: joined.anchor, tag: joined.tag)
    if let anchor = joined.anchor { anchors[name(anchor)] = index }
  }

  /// Puts a collection before a flow collection that turned out to be its first key.
  ///
  /// Costs the size of the key, which its length limit bounds. With `keepsProperties` the properties at `index` go
  /// to the new collection; otherwise they move along with the key.
  mutating func insert(_ record: NodeRecord, at index: Int, keepsProperties: Bool) {
    let firstMoved = keepsProperties ? index + 1 : index
    #if DEBUG
      steps?.count += records.count - index
    #endif
    records.insert(record, at: index)
    records[index + 1].indicator = records[index + 1].start
    for moved in (index + 1)..<records.count {
      records[moved].next += 1
      if records[moved].kind == .alias, Int(records[moved].detail) >= firstMoved { records[moved].detail += 1 }
    }
    moveProperties(from: firstMoved)
    if keepsProperties, records[index + 1].flags.remove(.hasProperties) != nil {
      records[index].flags.insert(.hasProperties)
    }
  }

  /// Counts up the node of every property from an arena index on: they are the last of the table.
  private mutating func moveProperties(from firstMoved: Int) {
    var place = properties.count
    while place > 0, Int(properties[place - 1].node) >= firstMoved {
      place -= 1
      let entry = properties[place]
      properties[place] = NodeProperties(node: entry.node + 1, anchor: entry.anchor, tag: entry.tag)
      if let anchor = entry.anchor, anchors[name(anchor)] == Int(entry.node) {
        anchors[name(anchor)] = Int(entry.node) + 1
      }
    }
  }

  private func name(_ range: SourceRange) -> SourceBytes {
    bytes[(Int(range.start) + 1)..<Int(range.end)]
  }
}
