public import YAML

/// A MutatingWebhookConfiguration that has istiod inject proxies into pods.
public struct WebhookConfiguration: Sendable, Hashable {
  /// One webhook of it.
  struct Webhook: Sendable, Hashable {
    let name: String
    let namespaceSelector: WebhookSelector
    let objectSelector: WebhookSelector

    init(_ node: Node) {
      name = node.member("name")?.text ?? ""
      namespaceSelector = WebhookSelector(node.member("namespaceSelector"))
      objectSelector = WebhookSelector(node.member("objectSelector"))
    }
  }

  /// Its name, such as `istio-sidecar-injector`.
  public let name: String
  /// The revision of the control plane that it is of; empty where nothing tells it.
  public let revision: String
  let webhooks: [Webhook]

  /// Reads a MutatingWebhookConfiguration (admissionregistration.k8s.io/v1); nil for one that is not Istio's.
  public init?(_ configuration: Node) {
    let metadata = configuration.member("metadata")
    name = metadata?.member("name")?.text ?? ""
    revision = metadata?.member("labels")?.value(forKey: "istio.io/rev")?.text ?? ""
    webhooks = configuration.member("webhooks")?.items.map { Webhook($0.resolved) } ?? []
    guard webhooks.contains(where: { $0.name.hasSuffix("istio.io") }) else { return nil }
  }
}
