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
    while waiting.isEmpty {
      if !isFirst {
        guard isUp, await iterator?.next() != nil else { return nil }
      }
      // Looked at before the logs: what is written until the end is read then.
      isUp = LocalStatus.current(of: folder) != nil
      waiting = events(of: try logs.next())
      isFirst = false
    }
    return waiting.removeFirst()
  }

  private func events(of texts: [[UInt8]]) -> [LogEvent] {
    let present = texts.enumerated().filter { !$0.element.isEmpty }
    var entries = LogMerge.entries(of: present.map(\.element))[...]
    if isFirst, let tail { entries = entries.suffix(max(0, tail)) }
    return entries.map { entry in
      let name = names[present[entry.source].offset]
      let time = RFC3339.timestamp(entry.time).map(LogTime.nanoseconds)
      var bytes: [UInt8] = []
      var lines: [LogBatch.Line] = []
      for line in entry.lines {
        let start = bytes.count
        bytes += line
        lines.append(LogBatch.Line(text: start..<bytes.count, time: time))
      }
      return .lines(LogBatch(source: LogSource(pod: "envoy", container: name.rawValue), bytes: bytes, lines: lines))
    }
  }
}
