import Output

extension AccessLogLimit {
  /// What was measured, and whether it is what must not be.
  private struct Reading {
    var verdict: AccessLogLimitResult.Verdict
    var observed: String
    var reason: String
    var bounds: ClosedRange<Int>?
  }

  /// Judges all lines of a report together, and names the groups that alone would break the limit by a share or a time.
  ///
  /// Numbers are compared without being divided: 1 % of 300 is exactly 3. Without any request nothing but their number
  /// can be judged. A duration is the middle of its bounds.
  public func result(in report: AccessLogReport) -> AccessLogLimitResult {
    let reading = reading(of: report.total, report.span)
    let groups =
      isOfCount ? [] : report.rows.filter { self.reading(of: $0, report.span).verdict == .broken }.map(Self.name)
    return AccessLogLimitResult(
      limit: self,
      verdict: reading.verdict,
      observed: reading.observed,
      reason: reading.reason,
      bounds: reading.bounds,
      groups: groups
    )
  }

  private var isOfCount: Bool { unit == .none }

  private static func name(of row: AccessLogRow) -> String {
    row.cells.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func reading(of row: AccessLogRow, _ span: Int64?) -> Reading {
    let tally = row.tally
    if case .requests = metric { return count(tally.requests, among: nil) }
    if case .rate = metric { return rate(tally.requests, span) }
    guard tally.requests > 0 else {
      return Reading(verdict: .unjudged, observed: "-", reason: "there was no request to judge by")
    }
    switch metric {
    case .requests, .rate, .errors: return count(tally.failures, among: tally.requests)
    case .success: return count(tally.requests - tally.failures, among: tally.requests)
    case .statusClass(let digit): return count(tally.requests(ofClass: digit), among: tally.requests)
    case .status(let status): return count(tally.statuses[status], among: tally.requests)
    case .flag(let name): return count(row.count(ofFlag: name), among: tally.requests)
    case .latency(let percentile): return duration(tally.durations, percentile)
    }
  }

  private func count(_ count: Int, among all: Int?) -> Reading {
    let whole = all.map { "\(count) of \($0) requests" } ?? (count == 1 ? "1 request" : "\(count) requests")
    guard unit == .percent, let all else {
      return Reading(verdict: verdict(Int128(count) * number.divisor), observed: "\(count)", reason: whole)
    }
    // count / all against units / (divisor · 100).
    let isBroken = comparison.holds(Int128(count) * 100 * number.divisor, Int128(number.units) * Int128(all))
    return Reading(verdict: isBroken ? .broken : .held, observed: Self.percent(count, of: all), reason: whole)
  }

  private func rate(_ count: Int, _ span: Int64?) -> Reading {
    guard count > 0 else { return Reading(verdict: verdict(0), observed: "0", reason: "there was no request") }
    guard let span else {
      return Reading(verdict: .unjudged, observed: "-", reason: "all requests have the same time, or none")
    }
    let isBroken = comparison.holds(Int128(count) * 1_000_000_000 * number.divisor, Int128(number.units) * Int128(span))
    let seconds = Double(span) / 1e9
    return Reading(
      verdict: isBroken ? .broken : .held,
      observed: DecimalText.text(of: Double(count) / seconds, digits: 2),
      reason: "\(count) requests in \(DecimalText.text(of: seconds, digits: 1)) s"
    )
  }

  private func duration(_ durations: DurationSketch, _ percentile: Percentile) -> Reading {
    guard let estimate = durations.quantile(percentile) else {
      return Reading(verdict: .unjudged, observed: "-", reason: "no line says how long a request took")
    }
    return Reading(
      verdict: verdict(Int128(estimate.milliseconds) * number.divisor),
      observed: Duration.milliseconds(estimate.milliseconds).shortText,
      reason: "the \(percentile) of \(durations.count) requests",
      bounds: estimate.isExact ? nil : estimate.lower...estimate.upper
    )
  }

  private func verdict(_ units: Int128) -> AccessLogLimitResult.Verdict {
    comparison.holds(units, Int128(number.units)) ? .broken : .held
  }

  /// Such as `1.25%`: only all are 100 %, and only none 0 %.
  private static func percent(_ count: Int, of all: Int) -> String {
    if count == 0 { return "0%" }
    if count == all { return "100%" }
    let percent = Double(count) / Double(all) * 100
    return DecimalText.text(of: max(0.01, min(99.99, percent)), digits: 2) + "%"
  }
}
