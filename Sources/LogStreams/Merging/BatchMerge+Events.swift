extension BatchMerge {
  /// What came within a moment, merged; notices stay between the lines of their source.
  static func events(of items: [LogEvent]) -> [LogEvent] {
    var merge = BatchMerge()
    var queues: [LogSource: [LogEvent]] = [:]
    var sources: [LogSource] = []
    var events: [LogEvent] = []
    for item in items {
      guard let source = item.source else {
        events.append(item)
        continue
      }
      if queues[source] == nil { sources.append(source) }
      queues[source, default: []].append(item)
    }
    var places = [Int](repeating: 0, count: sources.count)
    func advance(_ lane: Int) {
      let queue = queues[sources[lane]] ?? []
      while places[lane] < queue.count {
        defer { places[lane] += 1 }
        guard case .lines(let batch) = queue[places[lane]] else {
          events.append(queue[places[lane]])
          continue
        }
        return merge.supply(batch, lane: lane)
      }
    }
    for lane in sources.indices { advance(lane) }
    while let (batch, emptied) = merge.next() {
      events.append(.lines(batch))
      if let emptied { advance(emptied) }
    }
    return events
  }
}

extension LogEvent {
  /// Whom it is about; nil for what is about all.
  fileprivate var source: LogSource? {
    switch self {
    case .lines(let batch): batch.source
    case .notice(.joined(let source)), .notice(.left(let source)), .notice(.restarted(let source, _)),
      .notice(.missed(let source, _)), .notice(.unreadable(let source, _)):
      source
    case .notice(.waiting): nil
    }
  }
}
