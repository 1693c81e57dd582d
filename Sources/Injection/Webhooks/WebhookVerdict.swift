/// Whether a webhook would inject a pod, and why. The reasons are istioctl's words.
public struct WebhookVerdict: Sendable, Hashable {
  /// The configuration.
  public let webhook: String
  /// The revision that it is of.
  public let revision: String
  /// Whether the API server would ask it about the pod.
  public let isInjected: Bool
  /// Why.
  public let reason: String

  /// Looks at a configuration with the labels of a pod and of its namespace.
  ///
  /// What decides first counts, in the order of its webhooks (istio `istioctl/pkg/checkinject/checkinject.go`).
  public init(of configuration: WebhookConfiguration, pod: [String: String], namespace: [String: String]) {
    webhook = configuration.name
    revision = configuration.revision
    for webhook in configuration.webhooks {
      guard let (isInjected, reason) = Self.decision(of: webhook, pod, namespace) else { continue }
      self.isInjected = isInjected
      self.reason = reason
      return
    }
    isInjected = false
    reason = Self.unmatched(configuration.webhooks)
  }

  /// The verdicts of all configurations, by their names.
  public static func all(
    of configurations: [WebhookConfiguration],
    pod: [String: String],
    namespace: [String: String]
  ) -> [WebhookVerdict] {
    configurations.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map {
      WebhookVerdict(of: $0, pod: pod, namespace: namespace)
    }
  }

  private static let injectionLabel = "istio-injection"

  private static func decision(
    of webhook: WebhookConfiguration.Webhook,
    _ pod: [String: String],
    _ namespace: [String: String]
  ) -> (Bool, String)? {
    let isNamespace = webhook.namespaceSelector.matches(namespace)
    let isPod = webhook.objectSelector.matches(pod)
    if isNamespace, isPod {
      return match(
        webhook.namespaceSelector.decidingLabel(of: namespace),
        webhook.objectSelector.decidingLabel(of: pod)
      )
    }
    if isNamespace {
      return webhook.objectSelector.preventingLabel(of: pod).map {
        (false, "Pod has \($0) label, preventing injection")
      }
    }
    if isPod, let value = namespace[injectionLabel], value != "enabled" {
      return (false, "Namespace has \(injectionLabel)=\(value) label, preventing injection")
    }
    return nil
  }

  private static func match(_ namespace: String?, _ pod: String?) -> (Bool, String)? {
    switch (namespace, pod) {
    case (let namespace?, let pod?): (true, "Namespace label \(namespace) matches, and pod label \(pod) matches")
    case (let namespace?, nil): (true, "Namespace label \(namespace) matches")
    case (nil, let pod?): (true, "Pod label \(pod) matches")
    // It selects everything, which is not how Istio makes them.
    case (nil, nil): nil
    }
  }

  private static func unmatched(_ webhooks: [WebhookConfiguration.Webhook]) -> String {
    if webhooks.contains(where: { $0.namespaceSelector.isNeverMatch && $0.objectSelector.isNeverMatch }) {
      return "The injection webhook is deactivated, and will never match labels."
    }
    let namespaces = webhooks.flatMap(\.namespaceSelector.askedLabels).joined(separator: ", ")
    let pods = webhooks.flatMap(\.objectSelector.askedLabels).joined(separator: ", ")
    return "No matching namespace labels (\(namespaces)) or pod labels (\(pods))"
  }
}
