/// Hops of which one end was logged, so that the line of the other end is not counted as well.
///
/// They are kept in two generations: when the younger one is full it becomes the older one, and what was in that is
/// forgotten. It takes at most 120 MiB.
struct AccessLogHops: Sendable {
  /// Server's lines that are to be taken out of the counts.
  struct Waiting {
    fileprivate var younger: Int32 = -1
    fileprivate var older: Int32 = -1
  }

  /// The hops and the server's lines of a generation.
  private let capacity: Int
  private var younger = HopGeneration()
  private var older = HopGeneration()
  /// Client's hops, the oldest first, as long as no server's line came: most logs are of one end, and to remember in order
  /// costs a fraction of what it costs to be found again.
  private var clients: [UInt64] = []
  private var awaitsServer = true
  /// Server's lines that were forgotten before a client's line came.
  private(set) var forgotten = 0

  /// - Parameter capacity: of each generation.
  init(capacity: Int = 1 << 19) { self.capacity = max(1, capacity) }

  /// Whether the client's line of a hop was counted.
  mutating func hasClient(_ key: UInt64) -> Bool {
    expectServers()
    if let slot = younger.slot(of: key) { return younger.hasClient(slot) }
    if let slot = older.slot(of: key) { return older.hasClient(slot) }
    return false
  }

  /// Keeps a server's line that was counted, as there is no client's line of its hop.
  mutating func keep(_ line: ServerLine, of key: UInt64) {
    expectServers()
    younger.insert(line, of: key)
    makeRoom()
  }

  /// Notes that the client's line of a hop was counted: the server's lines are to be taken out.
  mutating func noteClient(_ key: UInt64) -> Waiting {
    var waiting = Waiting()
    if awaitsServer {
      if clients.count >= 2 * capacity { clients.removeFirst(capacity) }
      clients.append(key)
      return waiting
    }
    if let slot = older.slot(of: key) {
      waiting.older = older.noteClient(slot)
      if let slot = younger.slot(of: key) { waiting.younger = younger.noteClient(slot) }
    } else {
      waiting.younger = younger.noteClient(of: key)
      makeRoom()
    }
    return waiting
  }

  /// The next of server's lines that are to be taken out.
  mutating func take(_ waiting: inout Waiting) -> ServerLine? {
    if waiting.younger >= 0 {
      let line = younger.take(waiting.younger)
      waiting.younger = line.next
      return line
    }
    guard waiting.older >= 0 else { return nil }
    let line = older.take(waiting.older)
    waiting.older = line.next
    return line
  }

  /// Has groups other numbers.
  mutating func renumber(_ groups: [Int32]) {
    older.renumber(groups)
    younger.renumber(groups)
  }

  /// All hops, and the server's lines of those that have no client's.
  var hops: [(key: UInt64, lines: [ServerLine]?)] { older.hops + younger.hops + clients.map { ($0, nil) } }

  /// Counts what another one has forgotten.
  mutating func forget(_ other: AccessLogHops) { forgotten += other.forgotten }

  /// Has the client's hops found again from now on.
  private mutating func expectServers() {
    guard awaitsServer else { return }
    awaitsServer = false
    for key in clients { _ = noteClient(key) }
    clients = []
  }

  private mutating func makeRoom() {
    guard younger.count >= capacity || younger.lineCount >= capacity else { return }
    forgotten += older.waiting
    older = younger
    younger = HopGeneration()
  }
}
