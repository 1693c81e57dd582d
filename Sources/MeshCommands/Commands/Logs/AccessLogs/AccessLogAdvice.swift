/// How access logs are switched on for pods that write none.
///
/// Source: Istio, "Telemetry API" and "Get Envoy's access logs": a Telemetry that names the provider `envoy`, or
/// `accessLogFile` in the mesh configuration.
struct AccessLogAdvice {
  /// The namespace of the pods.
  let namespace: String
  /// What the pods are called by people: the name of a service, or `access-log`.
  let name: String
  /// The labels of the pods; empty for all pods of the namespace.
  let labels: [String: String]

  /// The resource to apply.
  var manifest: String {
    var lines = [
      "apiVersion: telemetry.istio.io/v1", "kind: Telemetry", "metadata:", "  name: \(name)",
      "  namespace: \(namespace)", "spec:",
    ]
    if !labels.isEmpty {
      lines += ["  selector:", "    matchLabels:"]
      lines += labels.sorted { $0.key < $1.key }.map { "      \(Self.scalar($0.key)): \(Self.scalar($0.value))" }
    }
    lines += ["  accessLogging:", "  - providers:", "    - name: envoy"]
    return lines.map { $0 + "\n" }.joined()
  }

  /// Labels are texts, also where YAML would take a plain one for a number.
  private static func scalar(_ text: String) -> String { "\"\(text)\"" }
}
