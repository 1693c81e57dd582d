/// Why an answer of Prometheus holds no data.
///
/// Texts inside are the server's: to be shown, never to be compared.
public enum PrometheusRefusal: Error, Hashable, Sendable {
  /// What kind of error Prometheus tells of ("HTTP API", `errorType`).
  public enum Reason: Hashable, Sendable {
    /// The question has a mistake.
    case badQuestion
    /// It took too long.
    case timeout
    /// It was stopped.
    case cancelled
    /// It cannot be computed, such as over too many samples.
    case execution
    /// Prometheus cannot answer now.
    case unavailable
    /// There is no such thing.
    case notFound
    /// Any other, by its word.
    case other(String)

    init(_ word: String) {
      self =
        switch word {
        case "bad_data": .badQuestion
        case "timeout": .timeout
        case "canceled": .cancelled
        case "execution": .execution
        case "unavailable": .unavailable
        case "not_found": .notFound
        default: .other(word)
        }
    }
  }

  /// Prometheus says that it does not answer, and why.
  case refused(Reason, String)
  /// It is no answer of Prometheus', and why.
  case malformed(String)
}
