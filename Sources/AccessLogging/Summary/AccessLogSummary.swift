/// What many lines of access logs say together: how many requests of which kinds, how they ended and how long they took.
///
/// The order of the lines does not matter. At most so many groups are told apart; what belongs to none of them is counted
/// together. It takes a kibibyte or two for each group, and what `AccessLogHops` says.
public struct AccessLogSummary: Sendable {
  /// How lines are counted together; those that have all of it in common.
  public let groupings: [AccessLogGrouping]
  /// Whether a request is counted once when the proxies of both its ends wrote a line.
  public let countsHopsOnce: Bool
  let mostGroups: Int

  var keys = GroupKeys()
  /// The counts of groups, each at one more than the number of its key, behind those of lines beyond all groups.
  var tallies = [AccessLogTally()]
  var names = FlagNames()
  var template = PathTemplate()
  var hops: AccessLogHops
  var windows: AccessLogWindows?
  /// Whether there are so many groups that no paths put together make room.
  var isFull = false
  private var key: [UInt8] = []

  /// The lines that were added.
  public internal(set) var lines = 0
  /// Lines of servers that are not counted, since the client's line of the same hop is.
  public internal(set) var pairedLines = 0
  /// The first and the last begin of all lines, in nanoseconds since 1970.
  var starts: ClosedRange<Int64>?

  /// Makes a summary of no lines.
  ///
  /// - Parameters:
  ///   - groupings: what lines have in common that are counted together; none for all lines.
  ///   - interval: the length of spans of time that are also counted alone, in nanoseconds; nil for none.
  ///   - countsHopsOnce: whether lines of servers are left out when the client's proxy wrote one of the same hop. It
  ///     takes memory and some time; where lines of one end alone are read it is of no use.
  ///   - mostGroups: how many groups are told apart.
  public init(
    by groupings: [AccessLogGrouping],
    every interval: Int64? = nil,
    countsHopsOnce: Bool = true,
    mostGroups: Int = 10_000
  ) {
    self.init(by: groupings, every: interval, countsHopsOnce, mostGroups, AccessLogHops())
  }

  init(
    by groupings: [AccessLogGrouping],
    every interval: Int64?,
    _ countsHopsOnce: Bool,
    _ mostGroups: Int,
    _ hops: AccessLogHops
  ) {
    self.groupings = groupings
    self.countsHopsOnce = countsHopsOnce
    self.mostGroups = min(max(1, mostGroups), Int(Int32.max) - 1)
    self.hops = hops
    windows = interval.map { AccessLogWindows(interval: $0) }
  }

  /// Counts a line.
  ///
  /// O(line), without allocation where its group is known.
  ///
  /// - Parameter written: when it was written, in nanoseconds since 1970: that is taken where the line does not say when it
  ///   began, and it is not before 1970.
  public mutating func add(_ entry: AccessLogEntry, in line: Span<UInt8>, written: Int64? = nil) {
    lines += 1
    let start = entry.startTime(in: line) ?? written.flatMap { $0 < 0 ? nil : $0 }
    let measure = AccessLogMeasure(entry, in: line, &names)
    if let start { note(start) }
    guard countsHopsOnce else { return count(measure, group(of: entry, in: line), start) }
    let end = AccessLogEnd(entry, in: line)
    guard end != .unknown, let hop = HopKey.number(of: entry, in: line, at: end) else {
      return count(measure, group(of: entry, in: line), start)
    }
    if end == .client {
      takeOut(hop)
      return count(measure, group(of: entry, in: line), start)
    }
    if hops.hasClient(hop) {
      pairedLines += 1
      return
    }
    let group = group(of: entry, in: line)
    count(measure, group, start)
    hops.keep(ServerLine(measure: measure, group: Int32(truncatingIfNeeded: group), start: start), of: hop)
  }

  /// Takes lines of servers out of the counts that were counted before the client's came.
  mutating func takeOut(_ hop: UInt64) {
    var waiting = hops.noteClient(hop)
    while let line = hops.take(&waiting) { takeOut(line) }
  }

  mutating func takeOut(_ line: ServerLine) {
    pairedLines += 1
    tallies[Int(line.group)].remove(line.measure)
    if let start = line.start { windows?.remove(line.measure, of: line.group, at: start) }
  }

  private mutating func note(_ start: Int64) {
    guard let starts else {
      self.starts = start...start
      return
    }
    if start < starts.lowerBound { self.starts = start...starts.upperBound }
    if start > starts.upperBound { self.starts = starts.lowerBound...start }
  }

  private mutating func count(_ measure: AccessLogMeasure, _ group: Int, _ start: Int64?) {
    tallies[group].add(measure)
    guard windows != nil, let start else { return }
    windows?.add(measure, of: Int32(truncatingIfNeeded: group), at: start)
  }

  // MARK: Groups

  /// Where the counts of a line belong.
  private mutating func group(of entry: AccessLogEntry, in line: Span<UInt8>) -> Int {
    guard !groupings.isEmpty else { return 0 }
    makeKey(of: entry, in: line)
    if let group = group(of: key) { return group }
    guard !isFull, makeRoom() else { return 0 }
    makeKey(of: entry, in: line)
    return group(of: key) ?? 0
  }

  /// Where the counts of a key belong; nil where there are too many.
  mutating func group(of key: [UInt8]) -> Int? {
    guard let number = keys.number(of: key, atMost: mostGroups) else { return nil }
    if number + 1 == tallies.count { tallies.append(AccessLogTally()) }
    return number + 1
  }

  private mutating func makeKey(of entry: AccessLogEntry, in line: Span<UInt8>) {
    key.removeAll(keepingCapacity: true)
    for grouping in groupings { grouping.append(entry, in: line, template, to: &key) }
  }

  @inline(never)
  private mutating func makeRoom() -> Bool {
    joinCrowdedPaths()
    isFull = keys.count * 10 > mostGroups * 9
    return keys.count < mostGroups
  }
}
