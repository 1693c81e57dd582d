extension AccessLogSummary {
  /// Adds what another summary has counted, as if its lines had been added here. O(what it holds).
  ///
  /// Both count by the same and by spans of the same length; nothing is added else.
  ///
  /// - Returns: whether it was added.
  @discardableResult
  public mutating func merge(_ other: AccessLogSummary) -> Bool {
    let haveSpans = (windows != nil, other.windows != nil)
    guard groupings == other.groupings, haveSpans.0 == haveSpans.1, countsHopsOnce == other.countsHopsOnce else {
      return false
    }
    lines += other.lines
    pairedLines += other.pairedLines
    if let range = other.starts { note(range) }
    template.merge(other.template)
    isFull = isFull || other.isFull
    let flags = (0..<FlagNames.most).map { $0 < FlagNames.most - 1 ? names.number(of: other.names[$0]) : $0 }
    let groups = merge(other, flags)
    if let spans = other.windows { windows?.merge(spans, groups: groups) { flags[$0] } }
    for (hop, waiting) in other.hops.hops { merge(hop, waiting, groups, flags) }
    hops.forget(other.hops)
    return true
  }

  /// The numbers that the other's groups have here.
  private mutating func merge(_ other: AccessLogSummary, _ flags: [Int]) -> [Int32] {
    tallies[0].merge(other.tallies[0]) { flags[$0] }
    var numbers: [Int32] = [0]
    for number in 0..<other.keys.count {
      let group = group(of: Array(other.keys.key(number))) ?? 0
      tallies[group].merge(other.tallies[number + 1]) { flags[$0] }
      numbers.append(Int32(truncatingIfNeeded: group))
    }
    return numbers
  }

  private mutating func merge(_ hop: UInt64, _ waiting: [ServerLine]?, _ groups: [Int32], _ flags: [Int]) {
    guard let waiting else { return takeOut(hop) }
    let isKnown = hops.hasClient(hop)
    for line in waiting {
      let line = ServerLine(
        measure: line.measure.renamingFlags(flags),
        group: groups[Int(line.group)],
        start: line.start
      )
      if isKnown { takeOut(line) } else { hops.keep(line, of: hop) }
    }
  }

  private mutating func note(_ range: ClosedRange<Int64>) {
    guard let starts else {
      self.starts = range
      return
    }
    self.starts = min(starts.lowerBound, range.lowerBound)...max(starts.upperBound, range.upperBound)
  }
}

extension AccessLogMeasure {
  /// The same with flags by other numbers.
  fileprivate func renamingFlags(_ numbers: [Int]) -> AccessLogMeasure {
    var measure = self
    measure.flags = numbers.indices.reduce(0) { flags & (1 << UInt64($1)) == 0 ? $0 : $0 | 1 << UInt64(numbers[$1]) }
    return measure
  }
}
