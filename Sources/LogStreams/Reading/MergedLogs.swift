import Kubernetes

/// Reads whole logs merged by time: those that are read at once in the exact order, each with a window of its own that
/// holds its server up when it is full.
struct MergedLogs {
  private let client: APIClient
  private let options: ClusterLogOptions
  private let hold: TaskHold
  private var merge = BatchMerge()
  /// Logs that are read, by their lanes.
  private var channels: [Int: LogChannel<LogEvent>] = [:]
  /// Lanes whose next line is not known.
  private var unknown: [Int] = []
  /// Logs that wait for their turn, the next one last.
  private var waiting: [ContainerTail]
  private var laneCount = 0
  private var notices: [LogNotice] = []
  private let windowSize: Int
  private let beginning = ContinuousClock.now

  init(_ tails: [ContainerTail], _ client: APIClient, _ options: ClusterLogOptions, _ hold: TaskHold) {
    self.client = client
    self.options = options
    self.hold = hold
    waiting = tails.reversed()
    let count = max(1, min(tails.count, options.maxStreams))
    // A smaller window would not hold a line of usual length.
    windowSize = max(options.byteLimit / count, 64 << 10)
    for _ in 0..<count { startNext() }
    if !waiting.isEmpty { notices.append(.waiting(waiting.count)) }
  }

  /// What comes next; nil at the end, or when the task is cancelled.
  mutating func next() async -> LogEvent? {
    if let notice = notices.popLast() { return .notice(notice) }
    while let lane = unknown.last {
      switch await channels[lane]?.receive() {
      case .notice(let notice)?: return .notice(notice)
      case .lines(let batch)?:
        unknown.removeLast()
        merge.supply(batch, lane: lane)
      case nil:
        if Task.isCancelled { return nil }
        unknown.removeLast()
        channels[lane] = nil
        startNext()
      }
    }
    guard let (batch, emptied) = merge.next() else { return nil }
    if let emptied { unknown.append(emptied) }
    return .lines(batch)
  }

  private mutating func startNext() {
    guard let tail = waiting.popLast() else { return }
    let channel = LogChannel<LogEvent>(limit: windowSize)
    channels[laneCount] = channel
    unknown.append(laneCount)
    laneCount += 1
    hold.start { [client, beginning] in
      var reading = ContainerReading(tail, client, since: beginning) { await channel.send($0, size: $1) }
      await reading.run()
      channel.finish()
    }
  }
}
