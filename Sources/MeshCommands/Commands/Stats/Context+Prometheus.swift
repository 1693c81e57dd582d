import Console
import HTTP
import Prometheus

extension Context {
  /// How long an answer of a Prometheus may take unless options say more.
  private static let prometheusPatience = Duration.seconds(30)

  /// Asks the Prometheus at an address.
  ///
  /// - Parameter limit: how long an answer may take; zero is for ever.
  func prometheus(_ url: HTTPURL, within limit: DurationArgument?) -> PrometheusClient {
    let transport = CurlTransport(
      TransportSettings(
        route: .network(.environment(ProxyEnvironment { [environment] in environment[$0] })),
        timeouts: Timeouts(
          connect: .seconds(10),
          overall: limit.map { $0.duration == .zero ? nil : $0.duration } ?? Self.prometheusPatience
        ),
        trace: trace.http
      )
    )
    return PrometheusClient(url, over: transport)
  }
}
