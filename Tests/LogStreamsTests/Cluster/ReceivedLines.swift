import LogStreams

/// What a feed has brought so far, and who waits for how much of it.
actor ReceivedLines {
  private(set) var lines: [WriterName: [String]] = [:]
  private(set) var notices: [LogNotice] = []
  private var waiters:
    [(holds: @Sendable ([WriterName: [String]]) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []

  func add(_ event: LogEvent) {
    switch event {
    case .lines(let batch):
      let name = WriterName(pod: batch.source.pod, container: batch.source.container)
      lines[name, default: []] += batch.lines.map { String(decoding: batch.bytes[$0.text], as: UTF8.self) }
    case .notice(let notice): notices.append(notice)
    }
    let ready = waiters.filter { $0.holds(lines) }
    waiters.removeAll { $0.holds(lines) }
    for waiter in ready { waiter.continuation.resume() }
  }

  /// Waits until so many lines of a container are there.
  func wait(for count: Int, of name: WriterName) async {
    await wait { ($0[name]?.count ?? 0) >= count }
  }

  func wait(until holds: @escaping @Sendable ([WriterName: [String]]) -> Bool) async {
    if holds(lines) { return }
    await withCheckedContinuation { waiters.append((holds, $0)) }
  }
}
