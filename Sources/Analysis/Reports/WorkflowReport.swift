import Diagnostics

/// Findings as commands of a GitHub workflow, which shows them beside the lines of a change.
///
/// Source: GitHub Actions, "Workflow commands", and `actions/toolkit` for what is escaped.
public struct WorkflowReport {
  private var locator = PlaceLocator()

  /// Prepares to write.
  public init() {}

  /// A line for each finding: `::error file=mesh.yaml,line=8,…::message`.
  public mutating func text(of outcome: AnalysisOutcome) -> String {
    var text = ""
    for finding in outcome.findings { text += line(finding) }
    for input in outcome.unreadable {
      text += "::error file=\(Self.property(input.name))::\(Self.message(input.reason))\n"
    }
    return text
  }

  private mutating func line(_ finding: Finding) -> String {
    let region = locator.region(of: finding.place)
    var properties = [
      "file=\(Self.property(region.file))", "line=\(region.start.line)", "endLine=\(region.end.line)",
    ]
    // Columns are taken only for a finding on one line.
    if region.start.line == region.end.line {
      properties += ["col=\(region.start.column)", "endColumn=\(region.end.column)"]
    }
    properties.append("title=\(finding.code.rawValue) \(finding.code.entry.name)")
    let name = Self.command(for: finding.severity)
    return "::\(name) \(properties.joined(separator: ","))::\(Self.message(finding.message))\n"
  }

  private static func command(for severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "notice"
    }
  }

  /// Nothing in a message may end the line, which would begin another command.
  private static func message(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func property(_ text: String) -> String {
    var escaped = ""
    for scalar in message(text).unicodeScalars {
      switch scalar {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
