import AccessLogging
import Output

/// What is worth knowing beside the table of a summary.
struct SummaryNotes {
  private let report: AccessLogReport
  private let otherLines: Int
  private let shownGroups: Int
  private let asked: Int64?

  /// - Parameters:
  ///   - otherLines: the lines that were none of an access log.
  ///   - shownGroups: how many groups there are in the table at most.
  ///   - asked: the length of spans of time that was asked for, in nanoseconds.
  init(_ report: AccessLogReport, otherLines: Int, shownGroups: Int, asked: Int64?) {
    self.report = report
    self.otherLines = otherLines
    self.shownGroups = shownGroups
    self.asked = asked
  }

  /// A line for each note.
  var lines: [String] {
    [read] + pairs + crowds + spans
  }

  private var read: String {
    var parts = [Self.count(report.lines, "request and connection", "requests and connections")]
    if let seconds = report.seconds { parts[0] += " in \(DecimalText.text(of: seconds, digits: 1)) s" }
    if otherLines > 0 { parts.append(Self.count(otherLines, "line", "lines") + " of no access log") }
    let rest = report.rows.count - shownGroups
    if rest > 0, shownGroups > 0 { parts.append("\(rest) more groups") }
    return report.lines == 0 && otherLines == 0 ? "no line was read" : parts.joined(separator: "; ")
  }

  private var pairs: [String] {
    var lines: [String] = []
    if report.pairedLines > 0 {
      lines.append(
        "\(Self.count(report.pairedLines, "line", "lines")) of servers left out: the client's line is counted"
      )
    }
    if report.forgottenLines > 0 {
      lines.append("\(Self.count(report.forgottenLines, "line", "lines")) of servers may be counted twice")
    }
    return lines
  }

  private var crowds: [String] {
    var lines: [String] = []
    if report.crowdedPositions > 0 { lines.append("{*} in a path stands for more than 100 different words") }
    if let rest = report.rows.last, rest.isRest {
      lines.append("(other) is what came after 10000 groups: group by less")
    }
    return lines
  }

  private var spans: [String] {
    guard let asked, let interval = report.interval, interval > asked else { return [] }
    return ["spans of time are \(Duration.nanoseconds(interval).shortText) long: there would be too many"]
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
