import Console
import Output
import Preflight

extension CheckReport {
  /// The report for people, in the glyphs and colours of standard output.
  func text(in context: Context, isShort: Bool) -> String {
    let stream = context.streams.output
    let (styler, glyphs) = (stream.styler, stream.traits.glyphs)
    var blocks: [String] = []
    for section in sections {
      let results = section.results.filter { !isShort || $0.outcome.isNotable }
      guard !results.isEmpty else { continue }
      let title = styler.apply(styler.palette.heading, to: section.category)
      let line = String(repeating: "-", count: section.category.count)
      let lines = section.commonReason.map { [CheckResult.skippedLine("not checked: \($0)", styler)] }
      blocks.append(
        ([title, line] + (lines ?? results.flatMap { $0.lines(styler, glyphs) })).map { $0 + "\n" }.joined()
      )
    }
    return blocks.joined(separator: "\n") + (isShort ? "" : "\n\(summary)\n")
  }

  private var summary: String {
    let counts = [
      (failureCount, "wrong"), (warningCount, warningCount == 1 ? "warning" : "warnings"), (passedCount, "right"),
      (skippedCount, "not checked"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

extension CheckReport.Section {
  /// Why none of the checks could be made, if it is the same for all of them.
  fileprivate var commonReason: String? {
    let outcomes = Set(results.map(\.outcome))
    guard outcomes.count == 1, case .skipped(let reason)? = outcomes.first else { return nil }
    return reason
  }
}

extension CheckResult {
  fileprivate func lines(_ styler: Styler, _ glyphs: Glyphs) -> [String] {
    let palette = styler.palette
    let title = TerminalText.escaped(title)
    switch outcome {
    case .passed(let detail):
      let detail = detail.map { " (\(TerminalText.escaped($0)))" } ?? ""
      return ["\(styler.apply(palette.success, to: glyphs.right)) \(title)\(detail)"]
    case .warning(let message, let cure):
      return ["\(styler.apply(palette.warning, to: glyphs.doubtful)) \(title)"] + Self.below(message, cure, styler)
    case .failed(let message, let cure):
      return ["\(styler.apply(palette.error, to: glyphs.wrong)) \(title)"] + Self.below(message, cure, styler)
    case .skipped(let reason):
      return [Self.skippedLine("\(title): not checked: \(reason)", styler)]
    }
  }

  fileprivate static func skippedLine(_ text: String, _ styler: Styler) -> String {
    styler.apply(styler.palette.gutter, to: "- \(TerminalText.escaped(text))")
  }

  private static func below(_ message: String, _ cure: String, _ styler: Styler) -> [String] {
    let help = styler.apply(styler.palette.help, to: "help:")
    return ["    \(TerminalText.escaped(message))", "    \(help) \(TerminalText.escaped(cure))"]
  }
}

extension CheckOutcome {
  /// Whether someone who wants to know of trouble alone is told.
  fileprivate var isNotable: Bool {
    switch self {
    case .warning, .failed: true
    case .passed, .skipped: false
    }
  }
}
