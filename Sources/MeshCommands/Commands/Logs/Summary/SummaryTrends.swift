import AccessLogging
import Output

/// How many requests of each group there were as time went on, as rows of heights.
struct SummaryTrends {
  private static let length = 8

  private let report: AccessLogReport

  init(_ report: AccessLogReport) { self.report = report }

  /// The drawing of each group by its texts, and of all by none; nil where no spans of time were asked for.
  func texts(_ glyphs: Glyphs) -> [[String]: String]? {
    guard let interval = report.interval, let first = report.windows.first, let last = report.windows.last else {
      return nil
    }
    // Spans in which nothing began are none, and many become one.
    let spans = (last.start - first.start) / interval + 1
    let length = Int(min(Int64(Self.length), spans))
    var counts: [[String]: [Double]] = [:]
    for window in report.windows {
      let span = (window.start - first.start) / interval
      let place = Int(Double(span) / Double(spans) * Double(length))
      guard 0..<length ~= place else { continue }
      for row in window.rows + [window.total] {
        let texts = row.isRest ? ["(other)"] : row.texts
        counts[texts, default: Array(repeating: 0, count: length)][place] += Double(row.tally.requests)
      }
    }
    return counts.mapValues { Sparkline.text(of: $0, glyphs: glyphs) }
  }
}
