/// The times of the lines that were seen last, from which a stream that was cut is taken up.
///
/// A log only grows at its end, and a server that is asked for the lines since a second gives all of that second. So
/// whoever remembers every line since the second before the latest one knows how many lines of each exact time come
/// again. The second before is there for the lines of standard output and standard error, which two writers put into
/// one log a little out of order.
struct SeenLines: Sendable {
  private static let second: Int64 = 1_000_000_000

  /// In the order of the log, eight bytes a line.
  private var times: [Int64] = []
  /// Where the first of the times is that still counts.
  private var start = 0
  private var oldest = Int64.min
  /// The latest time; nil before the first line.
  private(set) var latest: Int64?
  /// Whether the first line of all is still among them.
  private(set) var includesFirst = true

  /// The second since which to ask, as Unix time; nil before the first line.
  var resumption: Int64? { latest.map { Self.secondsDown($0) - 1 } }

  /// Remembers a line.
  mutating func append(_ time: Int64) {
    times.append(time)
    guard time > latest ?? Int64.min else { return }
    latest = time
    let (floor, overflow) = (Self.secondsDown(time) - 1).multipliedReportingOverflow(by: Self.second)
    guard !overflow, floor > oldest else { return }
    oldest = floor
    while start < times.count, times[start] < floor { start += 1 }
    if start > 0 { includesFirst = false }
    if start > 1_024, start > times.count / 2 {
      times.removeFirst(start)
      start = 0
    }
  }

  /// How many lines of each time will come again when it is asked for those since `resumption`.
  func table() -> [Int64: Int] {
    var table: [Int64: Int] = [:]
    for time in times[start...] where time >= oldest { table[time, default: 0] += 1 }
    return table
  }

  /// How many of the last lines will come again.
  func count(ofLast count: Int) -> Int { times[start...].suffix(count).count { $0 >= oldest } }

  private static func secondsDown(_ time: Int64) -> Int64 {
    let (quotient, remainder) = time.quotientAndRemainder(dividingBy: second)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
