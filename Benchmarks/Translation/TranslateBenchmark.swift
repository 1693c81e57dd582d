import Output
import ProxyConfig
import YAML

/// Turning a mesh into what one proxy is told, as bytes: from parsed documents on, in this process.
enum TranslateBenchmark {
  private static let services = 1_000
  /// The seconds that a mesh of so many services may take, so that a saved file is in force before anyone notices.
  private static let limit = 0.5

  static func report(_ options: Options) -> Report {
    let documents = GeneratedRoutes.documents(services: services)
    let double = GeneratedRoutes.documents(services: 2 * services)
    var report = Report()
    for (name, target) in [("standalone", TranslationTarget.standalone(.init())), ("control plane", .istiod)] {
      let one = Throughput.samples(rounds: options.rounds) { bytes(of: documents, target) }
      let two = Throughput.samples(rounds: options.rounds) { bytes(of: double, target) }
      report.measurements += [
        Measurement(
          "\(services) services, 3 subsets",
          "translate, \(name)",
          milliseconds: one,
          [Comparison(to: "\(limit) s", one.median / limit, .atMost(bar: 1))]
        ),
        Measurement(
          "\(2 * services) services",
          "translate, \(name)",
          milliseconds: two,
          [Comparison(to: "time of half the mesh", two.median / one.median, .atMost(bar: 2.5))]
        ),
      ]
    }
    return report
  }

  private static func bytes(of documents: [Document], _ target: TranslationTarget) -> Int {
    let input = TranslationInput(documents)
    let translation = Translation(input, for: ProxyIdentity(namespace: "team-1"), target: target)
    var writer = JSONWriter()
    for listener in translation.listeners { writer.write(listener.json) }
    for route in translation.routes { writer.write(route.json) }
    for cluster in translation.clusters { writer.write(cluster.json) }
    for endpoint in translation.endpoints { writer.write(endpoint.json) }
    return writer.bytes.count
  }
}
