/// Cuts the pieces of a watch's answer into lines, one event each.
struct WatchLines {
  /// No object comes near it: etcd takes a megabyte and a half.
  static let lineLimit = 64 << 20

  private var rest: [UInt8] = []
  /// Where the first line begins that was not given out.
  private var start = 0
  /// Up to where no line feed is.
  private var searched = 0

  /// Takes a piece; false when a line has become too long.
  mutating func append(_ piece: [UInt8]) -> Bool {
    rest.removeFirst(start)
    searched -= start
    start = 0
    rest += piece
    return rest.count <= Self.lineLimit
  }

  /// The next whole line that is not blank.
  mutating func next() -> [UInt8]? {
    while let end = rest[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[start..<end]
      start = end + 1
      searched = start
      if line.contains(where: { $0 > 0x20 }) { return Array(line) }
    }
    searched = rest.count
    return nil
  }

  /// What is left when the answer has ended; nil when that is nothing.
  mutating func last() -> [UInt8]? {
    defer { self = WatchLines() }
    let line = rest[start...]
    return line.contains { $0 > 0x20 } ? Array(line) : nil
  }
}
