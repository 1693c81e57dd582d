import Console
import Synchronization
import System

/// Cuts files into batches of whole lines, one file after the other.
final class FileLines: Sendable {
  private struct State: ~Copyable {
    /// The files that were not begun, the next one last.
    var places: [FileLogFeed.Place]
    var reader: FileReader?
    var input: InputStream?
    var source = LogSource(pod: "")
    /// The beginning of a line that is not there wholly.
    var rest: [UInt8] = []
    /// What was cut and not yet given out, the next one last.
    var ready: [LogBatch] = []
  }

  private let state: Mutex<State>

  init(_ places: [FileLogFeed.Place]) { state = Mutex(State(places: places.reversed())) }

  /// The next lines; nil at the end of all files.
  func next() throws(SystemError) -> LogBatch? {
    try state.withLock { (state: inout State) throws(SystemError) in try Self.next(&state) }
  }

  private static func next(_ state: inout State) throws(SystemError) -> LogBatch? {
    while true {
      if let batch = state.ready.popLast() { return batch }
      if let chunk = try chunk(&state) {
        cut(chunk, &state)
      } else if !state.rest.isEmpty {
        let rest = state.rest
        state.rest = []
        return LogBatch(source: state.source, bytes: rest, lines: [.init(text: 0..<rest.count)])
      } else {
        guard let place = state.places.popLast() else { return nil }
        try open(place, &state)
      }
    }
  }

  private static func open(_ place: FileLogFeed.Place, _ state: inout State) throws(SystemError) {
    state.reader = nil
    state.input = nil
    switch place {
    case .file(let path):
      state.source = LogSource(pod: path)
      state.reader = try FileReader(path)
    case .input(let input):
      state.source = LogSource(pod: "-")
      state.input = input
    }
  }

  /// What can be read now; nil at the end of a file.
  private static func chunk(_ state: inout State) throws(SystemError) -> [UInt8]? {
    if let input = state.input {
      let bytes = try input.read(upTo: FileReader.chunkSize)
      return bytes.isEmpty ? nil : bytes
    }
    return try state.reader?.readChunk()
  }

  /// Makes batches of a chunk: the line that began before, and all others without copying them.
  private static func cut(_ chunk: [UInt8], _ state: inout State) {
    var lines: [LogBatch.Line] = []
    lines.reserveCapacity(chunk.count / 128)
    var start = 0
    LineFeeds.forEach(in: chunk.span, 0..<chunk.count) { end in
      lines.append(LogBatch.Line(text: start..<end))
      start = end + 1
    }
    guard let first = lines.first else {
      if state.rest.count < TailLines.lineLimit { state.rest += chunk }
      return
    }
    var batches = [LogBatch(source: state.source, bytes: chunk, lines: lines)]
    if !state.rest.isEmpty {
      lines.removeFirst()
      let whole = state.rest + chunk[first.text]
      batches = [
        LogBatch(source: state.source, bytes: chunk, lines: lines),
        LogBatch(source: state.source, bytes: whole, lines: [.init(text: 0..<whole.count)]),
      ]
    }
    state.rest = Array(chunk[start...])
    state.ready = batches.filter { !$0.lines.isEmpty }
  }
}
