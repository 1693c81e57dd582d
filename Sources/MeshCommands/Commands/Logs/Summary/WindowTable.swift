import AccessLogging
import Output

/// Spans of time as a table for people, a row each.
struct WindowTable {
  private let report: AccessLogReport

  init(_ report: AccessLogReport) { self.report = report }

  var table: Table {
    var table = Table([Column("TIME")] + SummaryTable.columns(hasTrend: false))
    let seconds = report.interval.map { Double($0) / 1e9 }
    for window in report.windows {
      table.append(
        [Cell(LogTime.shortText(window.start))] + SummaryTable.cells(of: window.total, in: seconds, trend: nil)
      )
    }
    return table
  }
}
