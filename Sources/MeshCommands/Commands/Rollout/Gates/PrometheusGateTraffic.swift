import Analysis
import Metrics
import Output
import Prometheus
import Rollouts

/// The traffic of a service as a Prometheus knows it.
struct PrometheusGateTraffic: GateTraffic {
  private let versions: GatedVersions
  private let place: PrometheusPlace
  private var start = ContinuousClock.now

  init(of versions: GatedVersions, _ place: PrometheusPlace) {
    self.versions = versions
    self.place = place
  }

  func probe() async throws(CommandError) { _ = try await place.instant("up") }

  mutating func begin() async { start = .now }

  mutating func window() async throws(CommandError) -> VersionTraffic {
    let scope = TrafficQuery.Scope.service(
      versions.service ?? versions.host.name,
      namespace: versions.service == nil ? nil : versions.namespace
    )
    let query = TrafficQuery(scope, milliseconds: (ContinuousClock.now - start).wholeMilliseconds)
    let (telemetry, clusters) = try await place.ask { client in
      do throws(PrometheusError) {
        let (telemetry, clusters) = (try await client.telemetry(query), try await client.clusters(query))
        return .success((telemetry.windows, clusters.windows))
      } catch {
        return .failure(error)
      }
    }
    return VersionTraffic(of: versions.host.name, telemetry: telemetry, clusters: clusters)
  }
}
