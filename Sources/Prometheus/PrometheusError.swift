public import HTTP
public import Metrics

/// Why Prometheus did not tell what it was asked for.
///
/// Texts inside are the server's or the library's: to be shown, never to be compared.
public enum PrometheusError: Error, Hashable, Sendable {
  /// No answer came, or not all of it; too late is among it.
  case unreachable(HTTPURL, HTTPError)
  /// Prometheus answered that it will not, with an HTTP status, and why.
  case refused(PrometheusRefusal.Reason, status: Int, String)
  /// What answers is no Prometheus: its HTTP status, and why.
  case foreign(HTTPURL, status: Int, String)
  /// The task was cancelled.
  case cancelled
}

extension PrometheusError: CustomStringConvertible {
  /// A lower-case phrase, in one line; may hold untrusted text.
  public var description: String {
    switch self {
    case .unreachable(let url, .timeout): "the Prometheus at \(url) did not answer in time"
    case .unreachable(let url, let error): "no Prometheus answers at \(url): \(error)"
    case .refused(.timeout, _, _): "Prometheus stopped the query, which took too long"
    case .refused(_, let status, let message): "Prometheus refused the query with status \(status): \(message)"
    case .foreign(let url, let status, let reason):
      status == 200
        ? "what answers at \(url) is no Prometheus: \(reason)"
        : "what answers at \(url) is no Prometheus: it answered with status \(status)"
    case .cancelled: "cancelled"
    }
  }
}
