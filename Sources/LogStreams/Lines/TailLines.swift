/// Cuts the pieces of a container's log into lines, and passes each line once, however often the stream is cut.
struct TailLines: Sendable {
  /// Longer lines lose their ends, for a log need not have line feeds.
  static let lineLimit = 16 << 20

  /// How far lines of two writers may be out of order, far more than they are.
  private static let disorder: Int64 = 1_000_000_000

  /// The line that a bounded reading began with, before which nothing is wanted.
  private struct FirstLine: Sendable, Equatable {
    var time: Int64
    var text: Int
  }

  private var reader = LogTimeReader()
  /// What is left that is no whole line.
  private var rest: [UInt8] = []
  private(set) var seen = SeenLines()
  /// How many lines of each time are still to come again.
  private var repeated: [Int64: Int] = [:]
  /// The earliest and the latest of those times.
  private var repeatedTimes: ClosedRange<Int64> = 0...0
  private var first: FirstLine?
  private var isBeforeFirst = false
  private var isFirstOfStream = false
  private var lastTime: Int64 = .min
  /// How many lines were new since the stream began, and how many came again.
  private var newCount = 0
  private var repeatedCount = 0
  /// How many lines were seen of this run, and how many of them are to come again.
  private var runCount = 0
  private var expectedCount = 0
  /// Whether lines are remembered but not passed on.
  var isSilent = false

  /// Whether there was a line ever.
  var hasBegun: Bool { first != nil }
  /// Whether all came again that was seen of the run before the stream began, and there was something.
  var isCaughtUp: Bool { expectedCount > 0 && repeatedCount >= expectedCount }
  /// How the stream ends if it ends now.
  var streamEnd: StreamEnd { StreamEnd(newCount: newCount, repeatedCount: repeatedCount, rest: rest) }

  /// From now on lines are of another run.
  mutating func beginRun() { runCount = 0 }

  /// Begins with a new stream, of lines since `seen.resumption`, or else of all that are wanted.
  ///
  /// - Parameter hasPrelude: whether lines may come that are older than the first one wanted.
  mutating func begin(hasPrelude: Bool) {
    rest = []
    newCount = 0
    repeatedCount = 0
    expectedCount = seen.count(ofLast: runCount)
    repeated = seen.table()
    if let low = repeated.keys.min(), let high = repeated.keys.max() { repeatedTimes = low...high }
    isBeforeFirst = hasPrelude && first != nil && seen.includesFirst
    isFirstOfStream = !repeated.isEmpty
  }

  /// Takes a piece; gives the bytes that hold its new lines, and the lines.
  mutating func take(_ piece: [UInt8]) -> (bytes: [UInt8], lines: [LogBatch.Line])? {
    let searched = rest.count
    if searched >= Self.lineLimit {
      guard let end = piece.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      rest.append(contentsOf: piece[end...])
    } else if searched == 0 {
      rest = piece
    } else {
      rest.append(contentsOf: piece)
    }
    guard let last = rest[searched...].lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    let bytes = rest
    rest = last + 1 < bytes.count ? Array(bytes[(last + 1)...]) : []
    let lines = newLines(in: bytes.span, from: searched, through: last)
    return lines.isEmpty ? nil : (bytes, lines)
  }

  /// Takes what is left as a line, at the end of a log.
  mutating func takeRest() -> (bytes: [UInt8], lines: [LogBatch.Line])? {
    guard !rest.isEmpty else { return nil }
    let bytes = rest
    rest = []
    guard let line = newLine(in: bytes.span, 0..<bytes.count) else { return nil }
    return (bytes, [line])
  }

  private mutating func newLines(in bytes: Span<UInt8>, from searched: Int, through last: Int) -> [LogBatch.Line] {
    var lines: [LogBatch.Line] = []
    var start = 0
    LineFeeds.forEach(in: bytes, searched..<last + 1) { end in
      if let line = newLine(in: bytes, start..<end) { lines.append(line) }
      start = end + 1
    }
    return lines
  }

  private mutating func newLine(in bytes: Span<UInt8>, _ range: Range<Int>) -> LogBatch.Line? {
    let stamp = reader.read(bytes, range)
    let text = (stamp?.text ?? range.lowerBound)..<range.upperBound
    // What has no time of its own belongs to the line before.
    let time = stamp?.time ?? lastTime
    lastTime = time
    if isBeforeFirst, isPrelude(bytes, text, time) { return nil }
    if isRepeated(time) { return nil }
    newCount += 1
    runCount += 1
    if first == nil { first = FirstLine(time: time, text: Self.hash(bytes, text)) }
    seen.append(time)
    return isSilent ? nil : LogBatch.Line(text: text, time: stamp?.time)
  }

  /// Whether a line came before the first that was wanted. The first one ends it, of which there may be several times.
  private mutating func isPrelude(_ bytes: Span<UInt8>, _ text: Range<Int>, _ time: Int64) -> Bool {
    guard let first else { return false }
    if time == first.time, Self.hash(bytes, text) == first.text {
      isBeforeFirst = false
      return false
    }
    // A log that was rotated has lost its first line.
    if time > first.time &+ Self.disorder { isBeforeFirst = false }
    return isBeforeFirst
  }

  /// Whether a line was seen before the cut, or is the end of one.
  private mutating func isRepeated(_ time: Int64) -> Bool {
    guard !repeated.isEmpty else { return false }
    defer { isFirstOfStream = false }
    if let count = repeated[time] {
      repeated[time] = count == 1 ? nil : count - 1
      repeatedCount += 1
      return true
    }
    // The kubelet has long lines in parts of 16 KiB, each with a time: since a second in between it gives the last
    // parts as if they were a line. They are older than all that was seen since.
    if isFirstOfStream, time < repeatedTimes.lowerBound { return true }
    if time > repeatedTimes.upperBound &+ Self.disorder { repeated = [:] }
    return false
  }

  private static func hash(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Int {
    var hasher = Hasher()
    for index in text { hasher.combine(bytes[index]) }
    return hasher.finalize()
  }
}
