import YAML

/// Points Prometheus at the agent, which serves the application's metrics with the proxy's
/// (webhook.go applyPrometheusMerge).
struct MetricsMerge {
  static let environmentName = "ISTIO_PROMETHEUS_ANNOTATIONS"
  static let securePortName = "ENVOY_SECURE_MERGED_METRICS_PORT"
  private static let mergedPath = "/stats/prometheus"

  /// The agent's port.
  let statusPort: UInt16

  /// Whether a pod's metrics are merged: its own annotation decides before the mesh does.
  func applies(to pod: Pod, byDefault: Bool) -> Bool {
    let annotations = pod.annotations
    let configuration = ScrapeConfiguration(annotations: annotations)
    guard !configuration.forbidsScraping, configuration.port != String(statusPort) else { return false }
    return annotations[.mergeMetrics].flatMap(AnnotationSyntax.boolean) ?? byDefault
  }

  /// What the agent has to be told, as an environment variable; nil when the pod says nothing.
  func environment(for pod: Pod) -> Value? {
    let configuration = ScrapeConfiguration(annotations: pod.annotations)
    guard configuration != ScrapeConfiguration() else { return nil }
    return ["name": .string(Self.environmentName), "value": .string(configuration.json)]
  }

  /// Replaces the pod's annotations by those that lead to the agent.
  func annotate(_ pod: inout Pod) {
    let merged = Self.merged(statusPort)
    pod.removeAnnotations { name in
      ScrapeConfiguration.isRead(from: name) && !merged.contains { $0.0.rawValue == name }
    }
    for (annotation, value) in merged { pod.setAnnotation(annotation.rawValue, to: value) }
  }

  /// Gives a pod back the annotations it had, from what the proxy was told; a pod that was not merged stays.
  func restore(_ pod: inout Pod) {
    let annotations = pod.annotations
    guard Self.merged(statusPort).allSatisfy({ annotations[$0.0] == $0.1 }) else { return }
    let environment = pod.proxy?["env"]?.items.first { $0.name == Self.environmentName }
    let original = environment?["value"]?.text.flatMap { ScrapeConfiguration(json: $0) } ?? ScrapeConfiguration()
    let isFirstTarget = original.targets.first == ScrapeTarget(port: original.port, path: original.path)
    for (annotation, value) in [
      (Annotation.prometheusScrape, original.scrape),
      (.prometheusPort, isFirstTarget ? "" : original.port),
      (.prometheusPath, isFirstTarget ? "" : original.path),
      (.scrapeTargets, original.targets.map { "\($0.port):\($0.path)" }.joined(separator: ",")),
    ] {
      if value.isEmpty {
        pod.removeAnnotation(annotation.rawValue)
      } else {
        pod.setAnnotation(annotation.rawValue, to: value)
      }
    }
  }

  /// Tells Prometheus the port where merged metrics are served under mutual TLS, if the proxy serves them so
  /// (webhook.go, ENVOY_SECURE_MERGED_METRICS_PORT).
  func announceSecurePort(_ pod: inout Pod) {
    let variable = pod.proxy?["env"]?.items.last { $0.name == Self.securePortName }
    guard let port = variable?["value"]?.text.nonEmpty, port != "0" else { return }
    guard pod.annotations[.secureMetricsPort] == nil else { return }
    pod.setAnnotation(Annotation.secureMetricsPort.rawValue, to: port)
  }

  /// The port that the annotations of a pod lead to, if they are those that `annotate` writes.
  static func mergedPort(of annotations: MetadataFields) -> UInt16? {
    guard let port = annotations[.prometheusPort].flatMap({ UInt16($0) }) else { return nil }
    return merged(port).allSatisfy { annotations[$0.0] == $0.1 } ? port : nil
  }

  private static func merged(_ statusPort: UInt16) -> [(Annotation, String)] {
    [(.prometheusPath, mergedPath), (.prometheusPort, String(statusPort)), (.prometheusScrape, "true")]
  }
}
