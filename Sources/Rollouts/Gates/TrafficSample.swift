import Metrics
import Output

/// The traffic of a version, if there is enough of it to judge.
struct TrafficSample {
  private let version: String
  private let minimumRequests: Int
  private let requests: UInt64?
  /// What there is, or why it is not enough.
  let window: Reported<TrafficWindow>

  /// - Parameter minimumRequests: how many requests tell anything; fewer are no data, and neither good nor bad.
  init(of reading: VersionReading, minimumRequests: Int) {
    version = reading.name
    self.minimumRequests = minimumRequests
    guard case .told(let window) = reading.traffic, window.isKnown else {
      requests = nil
      guard case .missing(let reason) = reading.traffic else {
        self.window = .missing("nobody tells of requests to \(reading.name)")
        return
      }
      self.window = .missing(reason)
      return
    }
    requests = window.requests
    if window.requests == 0 {
      self.window = .missing("no request was for \(reading.name)")
    } else if window.requests < UInt64(clamping: minimumRequests) {
      self.window = .missing("\(window.requests) requests for \(reading.name) tell too little")
    } else {
      self.window = .told(window)
    }
  }

  /// Whether there are enough requests.
  var volume: GateResult {
    let threshold = "at least \(minimumRequests)"
    let value = requests.map(String.init) ?? "-"
    switch window {
    case .missing(let reason):
      return GateResult("requests", .noData, measured: value, threshold: threshold, reason: reason)
    case .told:
      return GateResult(
        "requests",
        .pass,
        measured: value,
        threshold: threshold,
        reason: "\(value) requests for \(version)"
      )
    }
  }

  /// Whether enough of them were answered well: those that never arrived and failures of gRPC were not.
  func success(_ limit: GatePercentage) -> GateResult {
    let (name, threshold) = ("success-rate", "at least \(limit)")
    switch window {
    case .missing(let reason): return GateResult(name, .noData, threshold: threshold, reason: reason)
    case .told(let window):
      guard case .measured(let successes, let requests) = window.success else {
        return GateResult(name, .noData, threshold: threshold, reason: "nobody tells how requests for \(version) ended")
      }
      // Not divided, so that 99.5 % of 200 are exactly 199.
      let isEnough = Double(successes) * 100 >= limit.percent * Double(requests)
      let failures = requests - successes
      return GateResult(
        name,
        isEnough ? .pass : .fail,
        measured: window.success.text,
        threshold: threshold,
        reason: "\(failures) of \(requests) requests for \(version) failed"
      )
    }
  }

  /// Whether they were answered quickly enough.
  func latency(_ quantile: LatencyQuantile, _ limit: LatencyLimit) -> GateResult {
    let (name, threshold) = (quantile.rawValue, "at most \(limit)")
    switch milliseconds(quantile) {
    case .missing(let reason): return GateResult(name, .noData, threshold: threshold, reason: reason)
    case .told(let milliseconds):
      let value = Self.text(milliseconds)
      return GateResult(
        name,
        milliseconds <= limit.milliseconds ? .pass : .fail,
        measured: value,
        threshold: threshold,
        reason: "the \(name) of \(version) is \(value)"
      )
    }
  }

  /// A quantile of the window's own answers; the least it can be where it is beyond all buckets.
  func milliseconds(_ quantile: LatencyQuantile) -> Reported<Double> {
    switch window {
    case .missing(let reason): return .missing(reason)
    case .told(let window):
      if case .sinceStart = window.latency {
        return .missing("the proxies tell only how long answers took since their start")
      }
      guard let estimate = window.latency.quantile(quantile.share) else {
        return .missing("nobody tells how long answers of \(version) took")
      }
      return .told(estimate.milliseconds)
    }
  }

  /// Such as `312 ms`.
  static func text(_ milliseconds: Double) -> String { Duration.milliseconds(min(milliseconds, 1e12)).shortText }
}
