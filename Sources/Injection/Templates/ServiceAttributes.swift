import YAML

/// What spans say about the service, by OpenTelemetry's conventions for Kubernetes (inject.go otelResourceAttributes).
struct ServiceAttributes {
  let pod: Pod
  let namespace: String

  /// The value of `OTEL_RESOURCE_ATTRIBUTES`; empty when there is nothing to say.
  var text: String {
    let attributes = [
      ("service.namespace", own("service.namespace") ?? namespace.nonEmpty),
      ("service.version", own("service.version") ?? version),
      ("service.instance.id", own("service.instance.id") ?? instance),
    ]
    return attributes.compactMap { name, value in value.map { "\(name)=\($0)" } }.joined(separator: ",")
  }

  private func own(_ attribute: String) -> String? {
    pod.annotations["resource.opentelemetry.io/\(attribute)"].nonEmpty
  }

  private var version: String? {
    if let label = pod.labels["app.kubernetes.io/version"].nonEmpty { return label }
    // With several containers none speaks for the whole.
    guard applications.count == 1 else { return nil }
    return applications.first?["image"]?.text.flatMap(Self.version)
  }

  private var instance: String? {
    guard !namespace.isEmpty, let container = applications.first?.name else { return nil }
    return "\(namespace).$(POD_NAME).\(container)"
  }

  private var applications: [Value] { pod.containers.filter { $0.name != ContainerName.proxy } }

  /// The tag and digest of an image: what follows the colon after its last path segment.
  private static func version(of image: String) -> String? {
    let name = image.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let parts = name.split(separator: "@", maxSplits: 1)
    let tag = parts.first.flatMap { $0.split(separator: ":", maxSplits: 1).dropFirst().first }.map(String.init)
    let digest = parts.dropFirst().first.map(String.init)
    let version = [tag, digest].compactMap { $0 }.joined(separator: "@")
    return version.isEmpty ? nil : version
  }
}
