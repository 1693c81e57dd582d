import Metrics
import Output

/// Windows as a table for people.
struct TrafficTable {
  private let windows: [TrafficWindow]
  private let trends: [TrafficSubject: String]?

  /// - Parameter trends: a drawing for each subject, where there is one.
  init(_ windows: [TrafficWindow], trends: [TrafficSubject: String]? = nil) {
    self.windows = windows
    self.trends = trends
  }

  var table: Table {
    var columns = [Column("TRAFFIC", minimumWidth: 12), Column("SUBSET", minimumWidth: 4), Column("SUCCESS")]
    columns += ["RPS", "P50ms", "P95ms", "P99ms", "CONNS"].map { Column($0, alignment: .trailing) }
    if trends != nil { columns.append(Column("TREND", minimumWidth: 5)) }
    columns += ["REQUESTS", "5XX", "GRPC", "4XX", "RETRIES", "TIMEOUTS", "OVERFLOWS", "CONNECT FAILURES"]
      .map { Column($0, alignment: .trailing, presence: .wide) }
    var table = Table(columns)
    for window in windows { table.append(cells(of: window)) }
    return table
  }

  private func cells(of window: TrafficWindow) -> [Cell] {
    var cells = [Cell(window.subject.text), Cell(window.subject.destination?.subset ?? ""), Self.success(of: window)]
    cells += [Cell(window.rateText)] + [0.5, 0.95, 0.99].map { Cell(window.latencyNumber($0)) }
    cells.append(Cell(window.openConnections.map(String.init) ?? "-"))
    if let trends { cells.append(Cell(trends[window.subject] ?? "")) }
    let counters: [TrafficCounter] = [
      .serverError, .grpcFailure, .clientError, .retry, .timeout, .overflow, .connectionFailure,
    ]
    return cells + [Cell("\(window.requests)")] + counters.map { Cell("\(window[$0])") }
  }

  private static func success(of window: TrafficWindow) -> Cell {
    let palette = Palette.standard
    switch window.success {
    case .noData: return Cell("no data", palette.gutter)
    // Columns are dear where a terminal has 80.
    case .noTraffic: return Cell("idle", palette.gutter)
    case .measured(let successes, let requests):
      return Cell(window.success.text, successes == requests ? palette.success : palette.error)
    }
  }
}
