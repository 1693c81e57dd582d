public import Injection
import YAML

/// What is known around an object beside the mesh's own configuration.
public struct Surroundings: Sendable {
  /// What the proxy of the object's first pod has; nil where none was asked.
  public var proxy: ProxyView?
  /// The pods of the ingress gateways.
  public var ingress: [IngressPod] = []
  /// The webhooks that inject.
  public var webhooks: [WebhookConfiguration] = []
  /// The labels of the object's namespace.
  public var namespaceLabels: [String: String] = [:]
  /// Events about the object and its pods, the newest first; nil where there are none, as in manifests.
  public var events: [Event]?
  /// Whether warnings about pods outside of the mesh are left out.
  public var ignoresUnmeshed = false
  /// What names the mesh on a command line, such as `--mesh ./bookinfo`; empty where nothing has to.
  public var meshWords: [String] = []

  /// Nothing is known.
  public init() {}
}
