import Metrics
import Output

/// Compares the new version with the old one in the same window.
///
/// Without enough requests for the old version, as when the new one has all of them, there is nothing to be worse than.
struct RegressionGate {
  private let limit: RegressionLimit
  private let minimumRequests: Int

  init(_ limit: RegressionLimit, minimumRequests: Int) {
    self.limit = limit
    self.minimumRequests = minimumRequests
  }

  /// What the success rates and the p99 of both say.
  func results(of readings: GateReadings) -> [GateResult] {
    let canary = TrafficSample(of: readings.canary, minimumRequests: minimumRequests)
    let stable = TrafficSample(of: readings.stable, minimumRequests: minimumRequests)
    let names = (readings.canary.name, readings.stable.name)
    return ["success-rate", LatencyQuantile.p99.rawValue].map { subject in
      let name = "regression \(subject)"
      if let (verdict, reason) = excuse(readings, canary, stable) {
        return GateResult(name, verdict, threshold: threshold, reason: reason)
      }
      return subject == "success-rate" ? success(name, canary, stable, names) : latency(name, canary, stable, names)
    }
  }

  private var threshold: String { "at most \(limit) worse" }

  /// Why there is nothing to compare, and what that means.
  private func excuse(
    _ readings: GateReadings,
    _ canary: TrafficSample,
    _ stable: TrafficSample
  ) -> (CheckVerdict, String)? {
    if case .missing(let reason) = canary.window { return (.noData, reason) }
    guard case .missing(let reason) = stable.window else { return nil }
    guard case .told(let window) = readings.stable.traffic, window.isKnown else { return (.noData, reason) }
    return (.pass, "nothing to compare with: \(reason)")
  }

  private func success(
    _ name: String,
    _ canary: TrafficSample,
    _ stable: TrafficSample,
    _ names: (canary: String, stable: String)
  ) -> GateResult {
    guard case .told(let new) = canary.window, case .told(let old) = stable.window, let newRatio = new.success.ratio,
      let oldRatio = old.success.ratio
    else {
      return GateResult(name, .noData, threshold: threshold, reason: "nobody tells how requests ended")
    }
    return result(
      name,
      RegressionLimit.fall(from: oldRatio, to: newRatio),
      "\(names.canary) has \(new.success.text), \(names.stable) \(old.success.text)"
    )
  }

  private func latency(
    _ name: String,
    _ canary: TrafficSample,
    _ stable: TrafficSample,
    _ names: (canary: String, stable: String)
  ) -> GateResult {
    switch (canary.milliseconds(.p99), stable.milliseconds(.p99)) {
    case (.told(let new), .told(let old)):
      return result(
        name,
        RegressionLimit.rise(from: old, to: new),
        "\(names.canary) has \(TrafficSample.text(new)), \(names.stable) \(TrafficSample.text(old))"
      )
    case (.missing(let reason), _), (_, .missing(let reason)):
      return GateResult(name, .noData, threshold: threshold, reason: reason)
    }
  }

  private func result(_ name: String, _ change: Double, _ reason: String) -> GateResult {
    // Ratios are rounded: a tenth is not to be a little more than a tenth.
    let isWithin = change <= limit.percent + 1e-9
    let text = DecimalText.text(of: change.magnitude, digits: 1)
    return GateResult(
      name,
      isWithin ? .pass : .fail,
      measured: change > 0 ? "\(text)% worse" : change < 0 ? "\(text)% better" : "equal",
      threshold: threshold,
      reason: reason
    )
  }
}
