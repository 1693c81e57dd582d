import AccessLogging
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
  private var filters: [AccessLogFilter]
  private var parser: AccessLogParser
  private var entry = AccessLogEntry()

  /// What is read.
  struct Choice: Sendable {
    var names: [LogName]
    /// What the lines are about; empty for everything.
    var subjects: [LocalSubject] = []
    /// How the access log is written, if it is no format that is known.
    var pattern: AccessLogPattern?
    var follows: Bool
    /// How many of the last lines to begin with; nil for all.
    var tail: Int?
  }

  init(_ choice: Choice, of mesh: LocalMesh) throws(CommandError) {
    names = choice.names
    let (tail, follows) = (choice.tail, choice.follows)
    filters = choice.subjects.map { AccessLogFilter($0.conditions) }
    parser = AccessLogParser(choice.pattern)
    self.tail = tail
    folder = mesh.folder
    logs = LogStream(names.map { $0.path(in: mesh.folder) })
    guard logs.exists else {
      throw .notFound("\(mesh.name) has no logs", next: "run \"meshctl local up \(mesh.flag)\"")
    }
    // What is not written is not to be followed.
    if follows, LocalStatus.current(of: mesh.folder) == nil { throw .notUp(mesh) }
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

  private mutating func events(of texts: [[UInt8]]) -> [LogEvent] {
    let present = texts.enumerated().filter { !$0.element.isEmpty }
    let entries = LogMerge.entries(of: present.map(\.element)).filter { isOfSubject($0) }
    var rest = beginning(of: entries, logs: present.count)[...]
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
      let time = RFC3339.timestamp(entry.time).map(LogTime.nanoseconds)
      for line in entry.lines {
        let start = bytes.count
        bytes += line
        lines.append(LogBatch.Line(text: start..<bytes.count, time: time))
      }
    }
    return LogBatch(source: LogSource(pod: "envoy", container: name.rawValue), bytes: bytes, lines: lines)
  }

  /// Whether a line is about what is meant.
  private mutating func isOfSubject(_ line: LogMerge.Entry) -> Bool {
    guard !filters.isEmpty else { return true }
    guard let first = line.lines.first else { return false }
    let bytes = first.span
    guard parser.parse(bytes, into: &entry) else { return false }
    for place in filters.indices where filters[place].matches(entry, in: bytes, from: Self.writer) { return true }
    return false
  }

  private static let writer = LogWriter(pod: "envoy")
}
