import AccessLogging

/// How lines of access logs are summarised.
struct LogSummaryOptions: Sendable {
  /// What lines have in common that are counted together.
  var groupings: [AccessLogGrouping] = [.route]
  /// The length of spans of time that are told alone; nil for none.
  var every: DurationArgument?
  /// What must not be.
  var limits: [AccessLogLimit] = []
  /// Whether a request is counted once when the proxies of both its ends wrote a line.
  var countsHopsOnce = true
  /// Whether lines come as they are written.
  var isFollowed = false
  /// How it is shown.
  var format = StatusFormat.table

  /// The length of spans in nanoseconds: what is followed is told by them where nothing can be drawn over.
  var interval: Int64? {
    guard let every else { return isFollowed ? 10_000_000_000 : nil }
    let (seconds, attoseconds) = every.duration.components
    let (nanoseconds, isTooLong) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return isTooLong ? nil : max(1, nanoseconds.addingReportingOverflow(attoseconds / 1_000_000_000).partialValue)
  }
}
