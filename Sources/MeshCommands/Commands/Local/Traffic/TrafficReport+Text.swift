import Console
import Output
import Traffic

extension TrafficReport {
  private static let barWidth = 20

  /// The report for people, in the glyphs and colours of standard output.
  func text(in context: Context) -> String {
    let stream = context.streams.output
    let layout = TableLayout(
      width: stream.tableWidth,
      styler: stream.styler,
      glyphs: stream.traits.glyphs
    )
    let heading = stream.styler.apply(stream.styler.palette.heading, to: TerminalText.escaped(title))
    var blocks = ["\(heading)\nroute: \(TerminalText.escaped(target.routeName))\n"]
    if split != nil { blocks.append(splitTable(layout.glyphs).render(layout)) }
    blocks.append((verdictLines + latencyLines).map { TerminalText.escaped($0) + "\n" }.joined())
    if tally.troubled > 0 { blocks.append(errorTable.render(layout)) }
    return blocks.joined(separator: "\n")
  }

  private var title: String {
    let count = wasInterrupted ? "\(tally.sent) of \(options.requests.count)" : "\(tally.sent)"
    let stopped = wasInterrupted ? ", stopped" : ""
    return "\(count) requests \(options.method.rawValue) http://\(target.authority)\(options.path.argument)"
      + " through \(target.listener) in \(tally.elapsed.shortText)\(stopped)"
  }

  private func splitTable(_ glyphs: Glyphs) -> Table {
    var table = Table([
      Column("DESTINATION", minimumWidth: 8), Column("CONFIGURED"), Column("OBSERVED"),
      Column("ANSWERS", alignment: .trailing),
    ])
    for row in split?.rows ?? [] {
      table.append([
        Cell(row.label), Cell(Self.bar(row.configured, glyphs)), Cell(Self.bar(row.observed, glyphs)),
        Cell("\(row.count)"),
      ])
    }
    for stranger in split?.strangers ?? [] {
      table.append([Cell(stranger.name), Cell("not configured"), Cell(""), Cell("\(stranger.count)")])
    }
    return table
  }

  private static func bar(_ share: Double, _ glyphs: Glyphs) -> String {
    let percentage = WeightedShare.percentage(share)
    let padding = String(repeating: " ", count: max(0, 6 - percentage.count))
    return "\(padding)\(percentage) \(Bar.text(of: share, columns: barWidth, glyphs: glyphs))"
  }

  /// What the counts mean, and what was counted by.
  var verdictLines: [String] {
    guard let split else { return ["the route sends requests nowhere: there is no split"] }
    let counted = "answers are counted by their header \(options.nameHeader.argument)"
    switch split.verdict {
    case .nothingCounted:
      return [
        "no answer has the header \(options.nameHeader.argument): name one that your workloads set with --count-by"
      ]
    case .strangers:
      return ["the split is not as configured: answers came from where the route does not lead", counted]
    case .single: return ["the route has one destination, and it gave every answer", counted]
    case .ambiguous:
      let names = split.sharedNames.joined(separator: ", ")
      return ["the split cannot be told: several destinations have answers of \(names)", counted]
    case .tested(let test): return [Self.sentence(of: test), counted]
    }
  }

  private static func sentence(of test: SplitTest) -> String {
    let verdict =
      if test.pValue < ObservedSplit.rejectionLevel {
        "the split is not as configured"
      } else if test.pValue < ObservedSplit.doubtLevel { "the split may not be as configured" } else {
        "the split is as configured"
      }
    return "\(verdict): \(chance(test.pValue)) (\(measure(of: test)))"
  }

  private static func chance(_ pValue: Double) -> String {
    if pValue < 0.001 { return "chance alone makes such a difference in fewer than 1 of 1000 runs" }
    if pValue < 0.01 {
      return "chance alone makes such a difference in \(Int((pValue * 1_000).rounded())) of 1000 runs"
    }
    return "chance alone makes such a difference in \(Int((pValue * 100).rounded())) of 100 runs"
  }

  private static func measure(of test: SplitTest) -> String {
    let pValue = test.pValue < 0.0005 ? "p < 0.001" : "p = \(DecimalText.text(of: test.pValue, digits: 3))"
    switch test.method {
    case .exact: return "exact test, \(pValue)"
    case .chiSquare(let freedom):
      let degrees = freedom == 1 ? "1 degree of freedom" : "\(freedom) degrees of freedom"
      return "chi-square \(DecimalText.text(of: test.statistic, digits: 2)), \(degrees), \(pValue)"
    }
  }

  private var latencyLines: [String] {
    guard let latency = LatencySummary(tally.latencies) else { return [] }
    let parts = [
      "p50 \(latency.p50.shortText)", "p90 \(latency.p90.shortText)", "p99 \(latency.p99.shortText)",
      "longest \(latency.longest.shortText)",
    ]
    let late = tally.late == 0 ? [] : ["\(tally.late) requests were sent late: too many were under way"]
    return ["latency: " + parts.joined(separator: ", ")] + late
  }

  private var errorTable: Table {
    var table = Table([
      Column("STATUS"), Column("REASON", minimumWidth: 20), Column("ERRORS", alignment: .trailing),
      Column("SHARE", alignment: .trailing),
    ])
    for error in errors {
      let share = Double(error.count) / Double(max(1, tally.sent))
      table.append([
        Cell(error.status.map(String.init) ?? "-"), Cell(error.reason), Cell("\(error.count)"),
        Cell(WeightedShare.percentage(share)),
      ])
    }
    return table
  }
}
