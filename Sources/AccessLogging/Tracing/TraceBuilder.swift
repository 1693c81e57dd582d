/// Puts lines of one request together to a tree.
///
/// A client's line is the parent of its server's, of all of them if there were several attempts. A server's line is the
/// parent of those that the same pod wrote as a client meanwhile.
struct TraceBuilder {
  /// What clocks of two nodes may differ where times alone decide: half a second, in nanoseconds.
  static let clockTolerance: Int64 = 500_000_000
  /// What the times of one pod may be off: starts are cut to milliseconds, and so are durations.
  static let rounding: Int64 = 2_000_000
  /// No way through a mesh is so long; what is below begins anew, so that no stack overflows.
  static let depthLimit = 40

  /// In the order of time.
  let entries: [TraceEntry]
  var parents: [Int?]

  init(_ entries: [TraceEntry]) {
    // Of lines that begin together the longer is the outer one.
    self.entries = entries.sorted {
      let first = ($0.start, -$0.duration, $0.direction == .outbound ? 0 : 1, $0.pod)
      let second = ($1.start, -$1.duration, $1.direction == .outbound ? 0 : 1, $1.pod)
      return first == second ? ($0[.path] ?? "") < ($1[.path] ?? "") : first < second
    }
    parents = Array(repeating: nil, count: entries.count)
  }

  /// The finished way.
  func trace(of requestID: String, isCut: Bool) -> RequestTrace {
    var linked = self
    linked.linkServers()
    linked.linkClients()
    linked.cutDepth()
    var pods: [String] = []
    var known: Set<String> = []
    for entry in entries where known.insert(entry.writer).inserted { pods.append(entry.writerName) }
    return RequestTrace(
      requestID: requestID,
      roots: TraceForest(entries, linked.parents).roots,
      lineCount: entries.count,
      pods: pods,
      isCut: isCut
    )
  }

  // MARK: Servers below their clients

  /// Addresses of a connection tell for sure; the address asked for and the request itself tell together with time.
  private mutating func linkServers() {
    link(isByTime: false) { entry, isClient in
      let address = isClient ? entry[.upstreamLocalAddress] : entry[.downstreamRemoteAddress]
      // A proxy that believes x-forwarded-for writes the client's address with port 0.
      return address?.hasSuffix(":0") == true ? nil : address
    }
    link(isByTime: true) { entry, isClient in isClient ? entry[.upstreamHost] : entry[.downstreamLocalAddress] }
    link(isByTime: true) { entry, _ in
      guard let authority = entry[.authority], let path = entry[.path] else { return nil }
      return authority + "\n" + path
    }
  }

  private mutating func link(isByTime: Bool, _ key: (_ entry: TraceEntry, _ isClient: Bool) -> String?) {
    var clients: [String: [Int]] = [:]
    var servers: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      let isClient = entry.direction == .outbound
      guard isClient || parents[index] == nil, let key = key(entry, isClient) else { continue }
      if isClient { clients[key, default: []].append(index) } else { servers[key, default: []].append(index) }
    }
    for key in servers.keys.sorted() {
      guard let known = clients[key], let waiting = servers[key] else { continue }
      // As many lines on both sides are in the same order, whatever the clocks say.
      let areEven = known.count == waiting.count
      for (place, server) in waiting.enumerated() {
        let client = areEven ? known[place] : nearest(to: entries[server].start, among: known)
        adopt(server, by: client, isByTime: isByTime)
      }
    }
  }

  private mutating func adopt(_ server: Int, by client: Int, isByTime: Bool) {
    let (inner, outer) = (entries[server], entries[client])
    if isByTime {
      guard inner.writer != outer.writer,
        inner.start >= outer.start - Self.clockTolerance, inner.start <= outer.end + Self.clockTolerance
      else { return }
    }
    guard !isAbove(server, client) else { return }
    parents[server] = client
  }

  /// The index whose line begins nearest to a time; indices are in the order of time, and there is one at least.
  private func nearest(to start: Int64, among indices: [Int]) -> Int {
    var (low, high) = (0, indices.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if entries[indices[middle]].start < start { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return indices[0] }
    let before = start - entries[indices[low - 1]].start
    return before <= abs(entries[indices[low]].start - start) ? indices[low - 1] : indices[low]
  }

  /// Whether one line is another, or above it.
  private func isAbove(_ upper: Int, _ lower: Int) -> Bool {
    var place: Int? = lower
    while let index = place {
      if index == upper { return true }
      place = parents[index]
    }
    return false
  }

  // MARK: Clients below the servers of their pods

  private mutating func linkClients() {
    var servers: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() where entry.direction == .inbound {
      servers[entry.writer, default: []].append(index)
    }
    for (index, entry) in entries.enumerated() where entry.direction == .outbound {
      guard let own = servers[entry.writer], let server = server(of: entry, among: own),
        !isAbove(index, server)
      else { continue }
      parents[index] = server
    }
  }

  /// The line that was being served: of several the one that began last, else the last that had begun before.
  private func server(of entry: TraceEntry, among servers: [Int]) -> Int? {
    let latest = entry.start + Self.rounding
    var (low, high) = (0, servers.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[servers[middle]].start <= latest { low = middle + 1 } else { high = middle }
    }
    let begun = servers[..<low]
    return begun.suffix(Self.lookBack).last { entries[$0].end + Self.rounding >= entry.start } ?? begun.last
  }

  /// How many requests of one ID a pod serves at a time, at most.
  private static let lookBack = 64

  // MARK: Depth

  private mutating func cutDepth() {
    var children = Array(repeating: [Int](), count: entries.count)
    var level: [Int] = []
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent].append(index) } else { level.append(index) }
    }
    var depth = 0
    while !level.isEmpty {
      if depth == Self.depthLimit {
        for index in level { parents[index] = nil }
        depth = 0
      }
      level = level.flatMap { children[$0] }
      depth += 1
    }
  }
}
