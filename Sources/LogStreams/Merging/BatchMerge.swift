/// Merges the lines of several sources by their times, each source's own order kept.
///
/// A line is due when no source has an earlier one in front. So the outcome is in the order of time if each source is,
/// and a source that is not delays nobody but itself.
struct BatchMerge: Sendable {
  private struct Lane: Sendable {
    var batch: LogBatch
    /// The first line that was not given out.
    var next = 0
  }

  /// What stands in front of a lane.
  private struct Head: Comparable, Sendable {
    var time: Int64
    var lane: Int

    static func < (one: Head, other: Head) -> Bool { (one.time, one.lane) < (other.time, other.lane) }
  }

  private var lanes: [Int: Lane] = [:]
  /// A binary heap.
  private var heads: [Head] = []
  /// The time of the last line of each lane: what has no time follows the line before.
  private var lastTimes: [Int: Int64] = [:]

  /// Gives a lane without lines its next ones.
  mutating func supply(_ batch: LogBatch, lane: Int) {
    guard !batch.lines.isEmpty else { return }
    lanes[lane] = Lane(batch: batch)
    push(Head(time: time(of: batch.lines[0], lane), lane: lane))
  }

  /// The next lines of one source, and its lane if it has none left; nil when there are no lines.
  mutating func next() -> (batch: LogBatch, emptied: Int?)? {
    guard let head = pop(), var lane = lanes.removeValue(forKey: head.lane) else { return nil }
    let lines = lane.batch.lines
    let start = lane.next
    var end = start
    var current = head
    repeat {
      lastTimes[head.lane] = current.time
      end += 1
      if end < lines.count { current.time = time(of: lines[end], head.lane) }
    } while end < lines.count && (heads.first.map { current < $0 } ?? true)
    let batch = LogBatch(
      source: lane.batch.source,
      bytes: lane.batch.bytes,
      lines: start == 0 && end == lines.count ? lines : Array(lines[start..<end])
    )
    guard end < lines.count else { return (batch, head.lane) }
    lane.next = end
    lanes[head.lane] = lane
    push(current)
    return (batch, nil)
  }

  private func time(of line: LogBatch.Line, _ lane: Int) -> Int64 { line.time ?? lastTimes[lane] ?? .min }

  private mutating func push(_ head: Head) {
    heads.append(head)
    var child = heads.count - 1
    while child > 0, heads[child] < heads[(child - 1) / 2] {
      heads.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func pop() -> Head? {
    guard let first = heads.first else { return nil }
    heads.swapAt(0, heads.count - 1)
    heads.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heads.count && heads[child] < heads[least] {
        least = child
      }
      if least == parent { return first }
      heads.swapAt(parent, least)
      parent = least
    }
  }
}
