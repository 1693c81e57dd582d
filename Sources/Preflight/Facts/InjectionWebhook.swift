public import YAML

/// A MutatingWebhookConfiguration that has istiod inject proxies.
public struct InjectionWebhook: Sendable, Hashable {
  /// Its name, such as `istio-sidecar-injector`.
  public let name: String
  /// Whether the API server knows whom to trust: istiod writes its authority into every webhook.
  public let isTrusted: Bool

  /// The labels that the configurations have.
  public static let selector = "app=sidecar-injector"

  /// Reads a MutatingWebhookConfiguration (admissionregistration.k8s.io/v1).
  public init(_ configuration: Node) {
    name = configuration.member("metadata")?.member("name")?.text ?? ""
    let webhooks = configuration.member("webhooks")?.items.map { $0 } ?? []
    isTrusted =
      !webhooks.isEmpty
      && webhooks.allSatisfy { webhook in
        guard let bundle = webhook.member("clientConfig")?.member("caBundle"), !bundle.isNull else { return false }
        return !bundle.text.isEmpty
      }
  }
}
