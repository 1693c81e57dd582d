import AccessLogging
import Metrics
import Output

/// Groups of lines of access logs as a table for people.
struct SummaryTable {
  private let titles: [String]
  private let rows: [AccessLogRow]
  private let total: AccessLogRow
  private let seconds: Double?
  private let trends: [[String]: String]?

  /// The groups of a report.
  ///
  /// - Parameters:
  ///   - limit: how many groups are shown; nil for all.
  ///   - trends: a drawing for the texts of each group, and for none of all.
  init(_ report: AccessLogReport, limit: Int? = nil, trends: [[String]: String]? = nil) {
    titles = report.groupings.flatMap(\.titles)
    rows = limit.map { Array(report.rows.prefix($0)) } ?? report.rows
    total = report.total
    seconds = report.seconds
    self.trends = trends
  }

  var table: Table {
    var columns = titles.enumerated().map { Column($1, minimumWidth: $0 == 0 ? 12 : 4) }
    if titles.isEmpty { columns = [Column("TRAFFIC")] }
    columns += Self.columns(hasTrend: trends != nil)
    var table = Table(columns)
    for row in rows { table.append(row.cells.map { Cell($0) } + cells(of: row)) }
    // One group says all of it.
    if rows.count != 1 || titles.isEmpty {
      let name = Cell(titles.isEmpty ? "all" : "total", Palette.standard.heading)
      table.append([name] + titles.dropFirst().map { _ in Cell("") } + cells(of: total))
    }
    return table
  }

  /// What is told of each group.
  static func columns(hasTrend: Bool) -> [Column] {
    var columns = [Column("REQS", alignment: .trailing), Column("RPS", alignment: .trailing), Column("SUCCESS")]
    // A terminal of 80 columns has room for the names of services, if nothing is said twice.
    columns += ["P50ms", "P95", "P99", "5XX"].map { Column($0, alignment: .trailing) }
    columns.append(Column("FLAG", minimumWidth: 2))
    if hasTrend { columns.append(Column("TREND", minimumWidth: 5)) }
    columns += ["NONE", "1XX", "2XX", "3XX", "4XX", "CONNS", "RECEIVED", "SENT"]
      .map { Column($0, alignment: .trailing, presence: .wide) }
    return columns + [Column("FLAGS", presence: .wide)]
  }

  private func cells(of row: AccessLogRow) -> [Cell] {
    Self.cells(of: row, in: seconds, trend: trends.map { $0[row.isRest ? ["(other)"] : row.texts] ?? "" })
  }

  /// The cells of `columns`.
  static func cells(of row: AccessLogRow, in seconds: Double?, trend: String?) -> [Cell] {
    let palette = Palette.standard
    let tally = row.tally
    var cells = [Cell("\(tally.requests)"), Cell(row.rateText(in: seconds))]
    let isGood = tally.failures == 0
    cells.append(
      tally.requests == 0
        ? Cell("idle", palette.gutter) : Cell(row.success.text, isGood ? palette.success : palette.error)
    )
    cells += [Percentile.p50, .p95, .p99].map { Cell(row.latencyNumber($0)) }
    cells += [Cell("\(tally.requests(ofClass: 5))"), Cell(row.flags.first?.name ?? "-")]
    if let trend { cells.append(Cell(trend)) }
    cells += [0, 1, 2, 3, 4].map { Cell("\(tally.requests(ofClass: $0))") }
    cells += [tally.connections, tally.bytesReceived, tally.bytesSent].map { Cell("\($0)") }
    let flags = row.flags.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    return cells + [Cell(flags.isEmpty ? "-" : flags)]
  }
}
