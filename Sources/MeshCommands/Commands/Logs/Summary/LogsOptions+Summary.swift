import ArgumentParsing

extension LogsOptions {
  /// How lines are added up; nil where they are not.
  var summary: LogSummaryOptions? {
    get throws(CommandError) {
      guard questions.addsUp else { return nil }
      var summary = LogSummaryOptions()
      if let groupings = questions.groupings { summary.groupings = groupings.groupings }
      summary.every = questions.interval
      summary.limits = questions.limits
      // Of one direction there is one end alone.
      summary.countsHopsOnce = questions.direction == nil
      summary.isFollowed = choice.follows
      switch display.format {
      case .text, .raw: summary.format = .table
      case .wide: summary.format = .wide
      case .json: summary.format = .payload(.json)
      case .template:
        throw .usage(UsageError(.conflictingFlags("--summary", "--output template"), path: ["meshctl", "logs"]))
      }
      return summary
    }
  }
}
