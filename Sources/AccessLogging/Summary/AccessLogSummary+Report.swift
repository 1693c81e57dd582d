extension AccessLogSummary {
  /// What it says so far. O(groups · log groups).
  public mutating func report() -> AccessLogReport {
    joinCrowdedPaths()
    return AccessLogReport(
      groupings: groupings,
      rows: rows(Dictionary(tallies.enumerated().map { ($0.offset, $0.element) }) { first, _ in first }),
      total: total(tallies),
      windows: windowReports,
      interval: windows?.interval,
      starts: starts,
      lines: lines,
      pairedLines: pairedLines,
      forgottenLines: hops.forgotten,
      crowdedPositions: template.collapsed.count
    )
  }

  private var windowReports: [AccessLogReport.Window] {
    (windows?.spans ?? []).map { start, tallies in
      AccessLogReport.Window(start: start, rows: rows(tallies), total: total(Array(tallies.values)))
    }
  }

  private func total(_ tallies: some Sequence<AccessLogTally>) -> AccessLogRow {
    var total = AccessLogTally()
    for tally in tallies { total.merge(tally) }
    return AccessLogRow(texts: [], cells: [], tally: total, flags: flags(of: total), isRest: false)
  }

  /// The groups with requests, most of them first, and with as many by their texts.
  private func rows(_ tallies: [Int: AccessLogTally]) -> [AccessLogRow] {
    guard !groupings.isEmpty else { return [] }
    let rows = tallies.filter { $0.value.requests > 0 }.map { row(of: $0.key, $0.value) }
    return rows.sorted { first, second in
      guard first.isRest == second.isRest else { return second.isRest }
      guard first.tally.requests == second.tally.requests else { return first.tally.requests > second.tally.requests }
      return first.texts.lexicographicallyPrecedes(second.texts)
    }
  }

  private func row(of group: Int, _ tally: AccessLogTally) -> AccessLogRow {
    let flags = flags(of: tally)
    guard group > 0 else {
      let cells = groupings.flatMap(\.titles).indices.map { $0 == 0 ? "(other)" : "" }
      return AccessLogRow(texts: [], cells: cells, tally: tally, flags: flags, isRest: true)
    }
    let texts = Self.texts(of: keys.key(group - 1)).map { String(decoding: $0, as: UTF8.self) }
    var cells: [String] = []
    var rest = texts[...]
    for grouping in groupings {
      cells += grouping.cells(Array(rest.prefix(grouping.keys.count)))
      rest = rest.dropFirst(grouping.keys.count)
    }
    return AccessLogRow(texts: texts, cells: cells, tally: tally, flags: flags, isRest: false)
  }

  private func flags(of tally: AccessLogTally) -> [AccessLogRow.Flag] {
    let flags = tally.flags.counted.map { AccessLogRow.Flag(name: names[$0.key], count: $0.count) }
    return flags.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
