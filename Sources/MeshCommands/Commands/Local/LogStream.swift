import Supervision
import System

/// Logs that grow, and begin anew when they are too long: each time, the lines that were written since the last.
struct LogStream {
  private struct Source {
    let rotation: LogRotation
    /// The file that was read last.
    var stamp: FileStamp?
    var count: Int64 = 0
    /// A line whose end is not written yet.
    var rest: [UInt8] = []
  }

  private var sources: [Source]

  /// Begins at the start of files; one that is not there yet may come.
  init(_ paths: [String]) { sources = paths.map { Source(rotation: LogRotation($0)) } }

  /// Whether there is any of the files.
  var exists: Bool { sources.contains { (try? FileStamp(of: $0.rotation.path)) != nil } }

  /// What was written to each file since the last time, in whole lines without the last line feed; empty for none.
  mutating func next() throws(CommandError) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    for place in sources.indices { texts.append(try Self.next(&sources[place])) }
    return texts
  }

  private static func next(_ source: inout Source) throws(CommandError) -> [UInt8] {
    do throws(SystemError) { try read(&source) } catch {
      guard error.reason == .notFound else { throw .failed(error) }
    }
    guard let end = source.rest.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let text = Array(source.rest[..<end])
    source.rest.removeSubrange(...end)
    return text
  }

  private static func read(_ source: inout Source) throws(SystemError) {
    var reader = try FileReader(source.rotation.path)
    let stamp = try reader.stamp()
    if let known = source.stamp, !stamp.isSameFile(as: known) || stamp.size < source.count {
      try readRest(&source)
      source.count = 0
    }
    source.stamp = stamp
    try append(&reader, to: &source)
  }

  /// What was written to a log before it began anew.
  private static func readRest(_ source: inout Source) throws(SystemError) {
    do throws(SystemError) {
      var reader = try FileReader(source.rotation.predecessor)
      try append(&reader, to: &source)
    } catch {
      guard error.reason == .notFound else { throw error }
    }
  }

  private static func append(_ reader: inout FileReader, to source: inout Source) throws(SystemError) {
    try reader.skip(to: source.count)
    while let chunk = try reader.readChunk() {
      source.rest += chunk
      source.count += Int64(chunk.count)
    }
  }
}
