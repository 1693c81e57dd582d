import AccessLogging
import LogStreams
import MeshStores
import ProxyConfig
import Resources

/// What the control plane of a mesh has proxies write into access logs.
struct AccessLogSettings {
  private let input: TranslationInput

  /// Reads the mesh configuration and the objects of kind Telemetry; nil where they cannot be read, since logs can be
  /// without them.
  static func read(_ options: MeshOptions, in context: Context) async -> AccessLogSettings? {
    let settings = ResourceReference(
      .configMap,
      TranslationSettings.configMapName,
      namespace: TranslationSettings.configMapNamespace
    )
    let documents = try? await MeshDocuments.read(
      options,
      clusterKinds: [.telemetry],
      named: [settings],
      in: context,
      .text
    )
    return documents.map { AccessLogSettings(input: $0.translationInput) }
  }

  /// What the lines of a pod's proxy say; empty when it writes none.
  func formats(of source: LogSource) -> [AccessLog.Format] {
    input.accessLogFormats(
      of: ProxyIdentity(name: source.pod, namespace: source.namespace, labels: source.labels)
    )
  }

  /// The formats of a pod's access logs that are not Istio's own; what cannot be read back is left out.
  func patterns(of source: LogSource) -> [AccessLogPattern] {
    formats(of: source).filter { !$0.isStandard }.compactMap { try? AccessLogPattern($0) }
  }
}
