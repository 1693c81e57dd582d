import IstiodDebug

/// Waits until proxies have the latest configuration that there is for them.
struct ProxyWait {
  /// How long istiods are left alone between two questions.
  private static let pause = Duration.milliseconds(500)
  /// How many proxies a message names.
  private static let namedCount = 5

  private let survey: ProxySurvey
  private let limit: DurationArgument

  init(_ survey: ProxySurvey, limit: DurationArgument) {
    self.survey = survey
    self.limit = limit
  }

  /// The proxies when all of them have it; names of which none is connected are waited for, too.
  func overview() async throws(CommandError) -> ProxyOverview {
    let end = limit.duration > .zero ? ContinuousClock.now.advanced(by: limit.duration) : nil
    var isFirst = true
    while true {
      let all = try await survey.everything(tells: isFirst)
      isFirst = false
      let meant = survey.selection.selected(of: all)
      let missing = survey.selection.missing(in: all)
      let late = meant.laggards
      if late.isEmpty, missing.isEmpty { return meant }
      if let end, ContinuousClock.now >= end { throw timedOut(late, missing, of: meant.proxies.count + missing.count) }
      let next = ContinuousClock.now.advanced(by: Self.pause)
      do { try await Task.sleep(until: end.map { min($0, next) } ?? next) } catch { throw .cancelled }
    }
  }

  private func timedOut(_ late: [ConnectedProxy], _ missing: [String], of count: Int) -> CommandError {
    let lines = late.map { "\($0.sync.proxy) (\($0.lag ?? ""))" } + missing.map { "\($0) (connected to no istiod)" }
    let more = lines.count > Self.namedCount ? " and \(lines.count - Self.namedCount) more" : ""
    return .timedOut(
      "\(lines.count) of \(count) proxies have not their latest configuration after \(limit.argument): "
        + lines.prefix(Self.namedCount).joined(separator: ", ") + more,
      next: "look at them with meshctl proxy-status -o wide, or wait longer with --timeout"
    )
  }
}
