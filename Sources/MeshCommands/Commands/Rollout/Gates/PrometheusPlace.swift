import HTTP
import Metrics
import Prometheus

/// Where a Prometheus is, and how it is reached.
enum PrometheusPlace: Sendable {
  /// At an address.
  case address(PrometheusClient)
  /// In the pods of a service of a cluster.
  case service(PrometheusService, ClientMaker)

  /// Makes a client for the address that leads there.
  typealias ClientMaker = @Sendable (HTTPURL) -> PrometheusClient

  /// What an expression gives now.
  func instant(_ expression: String) async throws(CommandError) -> PrometheusAnswer {
    try await ask { client in
      do throws(PrometheusError) { return .success(try await client.instant(expression)) } catch {
        return .failure(error)
      }
    }
  }

  /// Asks it something.
  func ask<Answer: Sendable>(
    _ body: @escaping @Sendable (PrometheusClient) async -> Result<Answer, PrometheusError>
  ) async throws(CommandError) -> Answer {
    let outcome: Result<Answer, PrometheusError>
    switch self {
    case .address(let client): outcome = await body(client)
    case .service(let service, let makeClient):
      let (answer, refusal) = try await service.withAddress { await body(makeClient($0)) }
      // The connection of this machine was only cut.
      if case .failure(.unreachable) = answer, let refusal { throw refusal }
      outcome = answer
    }
    do throws(PrometheusError) { return try outcome.get() } catch { throw .prometheus(error) }
  }
}
