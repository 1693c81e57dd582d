/// Makes the trees of lines whose parents are known, and sets clocks right.
struct TraceForest {
  /// By how much clocks are set right at most: a day, in nanoseconds.
  private static let mostShift: Int64 = 86_400_000_000_000

  private let entries: [TraceEntry]
  private var children: [[Int]]
  private var rootIndices: [Int] = []

  /// Parents must not go in circles; how deep they go is how deep this calls itself.
  init(_ entries: [TraceEntry], _ parents: [Int?]) {
    self.entries = entries
    children = Array(repeating: [], count: entries.count)
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent].append(index) } else { rootIndices.append(index) }
    }
  }

  /// The trees, in the order of time.
  var roots: [TraceNode] { rootIndices.map { node($0, shift: 0, attempt: nil) } }

  private func node(_ index: Int, shift: Int64, attempt: Int?) -> TraceNode {
    let entry = entries[index]
    let below = children[index]
    let isClient = entry.direction == .outbound
    let nodes = below.enumerated().map { place, child in
      node(
        child,
        shift: isClient ? clockShift(of: entries[child], within: entry, shift) : shift,
        attempt: isClient && below.count > 1 ? place + 1 : nil
      )
    }
    return TraceNode(
      entry: entry,
      start: entry.start + shift,
      clockShift: shift,
      attempt: attempt,
      lacksServer: isClient && below.isEmpty && entry.hasReachedUpstream,
      children: nodes
    )
  }

  /// What a server's clock is off at least: a request is served while its client waits. Where it cannot have been so, it
  /// is put in the middle.
  private func clockShift(of server: TraceEntry, within client: TraceEntry, _ shift: Int64) -> Int64 {
    // Beyond that no clock is wrong, but the lines are of two requests; and times stay such as can be counted.
    guard abs(server.start - client.start) <= Self.mostShift else { return 0 }
    let start = client.start + shift
    let end = client.end + shift
    let slack = TraceBuilder.rounding
    if server.start >= start - slack, server.end <= end + slack { return 0 }
    // One that outlasts its client, which gave up, fits nowhere: it need only begin in time.
    if server.end - server.start > end - start, server.start >= start - slack, server.start <= end { return 0 }
    return start + max(0, (end - start - (server.end - server.start)) / 2) - server.start
  }
}

extension TraceEntry {
  /// Whether an endpoint took the request.
  fileprivate var hasReachedUpstream: Bool {
    self[.upstreamHost] != nil && !flags.contains(ResponseFlag.upstreamConnectionFailure.rawValue)
  }
}
