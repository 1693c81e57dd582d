import Metrics
import Output

extension TrafficSubject {
  /// What people read: `to reviews.default:9080`.
  var text: String {
    switch self {
    case .listener(let name): "at \(name)"
    case .route(let virtualHost, let name): "route \(name) of \(virtualHost)"
    case .outbound(let destination): "to \(destination.text)"
    case .inbound(let destination): "in \(destination.text)"
    case .cluster(let name): "to \(name)"
    }
  }
}

extension TrafficDestination {
  /// The host without the domain of the cluster, and the port.
  fileprivate var text: String {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let short = labels.count > 3 && labels[2] == "svc" ? labels.prefix(2).joined(separator: ".") : host
    return short + (port.map { ":\($0)" } ?? "")
  }
}

extension TrafficWindow {
  /// The share of successes; only the whole is 100 %, and only nothing is 0 %.
  var successText: String {
    switch success {
    case .noData: return "no data"
    case .noTraffic: return "no traffic"
    case .measured(let successes, let requests):
      if successes == requests { return "100%" }
      if successes == 0 { return "0%" }
      let percent = Double(successes) / Double(requests) * 100
      return DecimalText.text(of: max(0.01, min(99.99, percent)), digits: 2) + "%"
    }
  }

  /// Requests per second.
  var rateText: String {
    guard isKnown, seconds > 0 else { return "-" }
    let rate = rate.perSecond
    return DecimalText.text(of: rate, digits: rate >= 100 ? 0 : rate >= 0.1 || rate == 0 ? 1 : 3)
  }

  /// A quantile of the latency; above the last bound of buckets that bound.
  func latencyText(_ share: Double) -> String {
    guard let estimate = latency.quantile(share) else { return "-" }
    // Envoy measures whole milliseconds, of which it leaves out the rest.
    if estimate.upper == 0 { return "<1 ms" }
    let text = Duration.milliseconds(min(estimate.milliseconds, 1e12)).shortText
    guard case .measured = latency, estimate.upper == .infinity else { return text }
    return ">\(text)"
  }
}
