public import HTTP
public import Metrics

/// Asks a Prometheus, or what answers as one ("HTTP API").
///
/// A value is cheap to copy; copies share connections. It only ever reads.
public struct PrometheusClient: Sendable {
  /// More than what a Prometheus gives by its own limit of samples.
  private static let answerLimit = 1 << 30

  /// Where it answers: what is before `/api/v1`.
  public let url: HTTPURL
  private let transport: any Transport

  /// Makes a client.
  public init(_ url: HTTPURL, over transport: any Transport) {
    self.url = url
    self.transport = transport
  }

  /// What an expression gives at one moment.
  ///
  /// - Parameter time: the moment in seconds since 1970; nil is now, by the clock of Prometheus.
  public func instant(_ expression: String, at time: Double? = nil) async throws(PrometheusError) -> PrometheusAnswer {
    var parameters = [HTTPURL.Parameter("query", expression)]
    if let time { parameters.append(HTTPURL.Parameter("time", "\(time)")) }
    return try await ask(["query"], parameters)
  }

  /// What an expression gives at many moments.
  ///
  /// - Parameters:
  ///   - start: the first moment in seconds since 1970.
  ///   - end: the last moment.
  ///   - step: the seconds between two.
  public func range(
    _ expression: String,
    from start: Double,
    to end: Double,
    step: Double
  ) async throws(PrometheusError) -> PrometheusAnswer {
    try await ask(
      ["query_range"],
      [
        HTTPURL.Parameter("query", expression), HTTPURL.Parameter("start", "\(start)"),
        HTTPURL.Parameter("end", "\(end)"), HTTPURL.Parameter("step", "\(step)"),
      ]
    )
  }

  /// The values that a label has.
  public func values(ofLabel label: String) async throws(PrometheusError) -> PrometheusAnswer {
    try await ask(["label", label, "values"], [])
  }

  /// A refusal is told in the body, whatever the status is; another body is not Prometheus'.
  private func ask(_ page: [String], _ parameters: [HTTPURL.Parameter]) async throws(PrometheusError)
    -> PrometheusAnswer
  {
    let target = url.appending(["api", "v1"] + page).appending(parameters)
    let response: WholeResponse
    do throws(HTTPError) {
      response = try await transport.get(target, limit: Self.answerLimit)
    } catch {
      throw error == .cancelled ? .cancelled : .unreachable(url, error)
    }
    do throws(PrometheusRefusal) {
      return try PrometheusAnswer(response.body)
    } catch {
      switch error {
      case .refused(let reason, let message): throw .refused(reason, status: response.status, message)
      case .malformed(let reason): throw .foreign(url, status: response.status, reason)
      }
    }
  }
}
