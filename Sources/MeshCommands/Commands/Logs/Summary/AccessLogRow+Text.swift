import AccessLogging
import Metrics
import Output

extension AccessLogRow {
  /// Which share of the lines did not fail.
  var success: SuccessRate {
    guard tally.requests > 0 else { return .noTraffic }
    return .measured(
      successes: UInt64(clamping: tally.requests - tally.failures),
      requests: UInt64(clamping: tally.requests)
    )
  }

  /// Lines in a second; `-` where no time passed.
  func rateText(in seconds: Double?) -> String {
    guard let seconds, seconds > 0 else { return "-" }
    return TrafficRate(requests: UInt64(clamping: tally.requests), seconds: seconds).text
  }

  /// A quantile of the durations in milliseconds.
  func latencyNumber(_ percentile: Percentile) -> String {
    guard let estimate = tally.durations.quantile(percentile) else { return "-" }
    // Envoy leaves out what is less than a millisecond.
    return estimate.upper == 0 ? "<1" : "\(estimate.milliseconds)"
  }

  /// The name of the group; of all lines `all`.
  var name: String {
    let words = cells.filter { !$0.isEmpty }
    return words.isEmpty ? "all" : words.joined(separator: " ")
  }

  /// What came of it in a time, in one line.
  func line(in seconds: Double?) -> String {
    guard tally.requests > 0 else { return "\(name): \(success.text)" }
    let quantiles = [Percentile.p50, .p95, .p99].map { "\($0) \(latencyNumber($0)) ms" }
    let flags = flags.prefix(3).map { "\($0.name) \($0.count)" }
    let requests = tally.requests == 1 ? "1 request" : "\(tally.requests) requests"
    let parts = ["\(success.text) of \(requests)", "\(rateText(in: seconds))/s"] + quantiles
    return "\(name): \((parts + flags).joined(separator: ", "))"
  }
}
