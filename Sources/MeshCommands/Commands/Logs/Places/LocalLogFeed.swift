import Console
import Kubernetes
import LogStreams
import Supervision

/// The logs of a mesh of this machine as one.
struct LocalLogFeed: LogFeed {
  private let names: [LogName]
  private let folder: StateFolder
  private var logs: LogStream
  private let moments: LogMoments?
  private var iterator: AsyncStream<Void>.AsyncIterator?
  /// What is to be told next, the last first.
  private var waiting: [LogEvent] = []
  private var isUp = true
  private var isFirst = true
  private let tail: Int?

  /// - Parameter tail: how many of the last lines to begin with; nil for all.
  init(_ names: [LogName], of mesh: LocalMesh, follows: Bool, tail: Int?) throws(CommandError) {
    self.names = names
    self.tail = tail
    folder = mesh.folder
    logs = LogStream(names.map { $0.path(in: mesh.folder) })
    guard logs.exists else {
      throw .notFound("\(mesh.name) has no logs", next: "run \"meshctl local up \(mesh.flag)\"")
    }
    // Before the first look, so that nothing is missed.
    moments = follows ? try LogMoments(in: mesh.folder.path) : nil
    iterator = moments?.stream.makeAsyncIterator()
  }

  /// What was written next; nil at the end, which is the mesh's own where logs are followed.
  mutating func next() async throws(CommandError) -> LogEvent? {
    while true {
      if let event = waiting.popLast() { return event }
      if !isFirst {
        guard isUp, await iterator?.next() != nil else { return nil }
      }
      // Looked at before the logs: what is written until the end is read then.
      isUp = LocalStatus.current(of: folder) != nil
      waiting = events(of: try logs.next()).reversed()
      isFirst = false
    }
  }

  private func events(of texts: [String]) -> [LogEvent] {
    let present = texts.enumerated().filter { !$0.element.isEmpty }
    var rest = beginning(of: LogMerge.entries(of: present.map(\.element)), logs: present.count)[...]
    var events: [LogEvent] = []
    while let first = rest.first {
      let entries = rest.prefix { $0.source == first.source }
      rest = rest.dropFirst(entries.count)
      events.append(.lines(Self.batch(of: entries, from: names[present[first.source].offset])))
    }
    return events
  }

  /// The last of what each log has, where that is asked for and this is the first look.
  private func beginning(of entries: [LogMerge.Entry], logs count: Int) -> [LogMerge.Entry] {
    guard isFirst, let tail else { return entries }
    var wanted = Array(repeating: max(0, tail), count: count)
    let last = entries.reversed().filter { entry in
      guard wanted[entry.source] > 0 else { return false }
      wanted[entry.source] -= 1
      return true
    }
    return last.reversed()
  }

  private static func batch(of entries: ArraySlice<LogMerge.Entry>, from name: LogName) -> LogBatch {
    var bytes: [UInt8] = []
    var lines: [LogBatch.Line] = []
    for entry in entries {
      let time = RFC3339.timestamp(String(entry.time)).map(LogTime.nanoseconds)
      for line in entry.lines {
        let start = bytes.count
        bytes += line.utf8
        lines.append(LogBatch.Line(text: start..<bytes.count, time: time))
      }
    }
    return LogBatch(source: LogSource(pod: "envoy", container: name.rawValue), bytes: bytes, lines: lines)
  }
}
