import Metrics
import Output

extension TrafficSubject {
  /// What people read: `reviews.default:9080` of what is sent there.
  var text: String {
    switch self {
    case .listener(let name): "at \(name)"
    case .route(let virtualHost, let name): "route \(name) of \(virtualHost)"
    case .outbound(let destination): destination.text
    case .inbound(let destination): "in \(destination.text)"
    case .cluster(let name): name
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
  /// Requests per second.
  var rateText: String { isKnown && seconds > 0 ? rate.text : "-" }

  /// A quantile of the latency with its unit; above the last bound of buckets that bound.
  func latencyText(_ share: Double) -> String {
    latencyText(share, lessThanOne: "<1 ms") { Duration.milliseconds(min($0, 1e12)).shortText }
  }

  /// A quantile of the latency in milliseconds, three digits that matter.
  func latencyNumber(_ share: Double) -> String {
    latencyText(share, lessThanOne: "<1") { number in
      DecimalText.text(of: number, digits: number < 9.995 ? 2 : number < 99.95 ? 1 : 0)
    }
  }

  private func latencyText(_ share: Double, lessThanOne: String, _ text: (Double) -> String) -> String {
    guard let estimate = latency.quantile(share) else { return "-" }
    // Envoy measures whole milliseconds, of which it leaves out the rest.
    if estimate.upper == 0 { return lessThanOne }
    guard case .measured = latency, estimate.upper == .infinity else { return text(estimate.milliseconds) }
    return ">\(text(estimate.milliseconds))"
  }
}
