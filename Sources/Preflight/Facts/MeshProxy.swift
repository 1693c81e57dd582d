public import YAML

/// A pod with a proxy.
public struct MeshProxy: Sendable, Hashable {
  /// The pod.
  public let pod: String
  /// Its namespace.
  public let namespace: String
  /// The version of the proxy; nil when its image does not tell it.
  public let version: String?
  /// Whether the proxy is ready.
  public let isReady: Bool

  /// The container of every proxy, sidecar or gateway.
  private static let container = "istio-proxy"

  /// Reads a pod; nil when it has no proxy, or has ended.
  ///
  /// A native sidecar is an init container that stays.
  public init?(_ pod: Node) {
    let (spec, status) = (pod.member("spec"), pod.member("status"))
    let phase = status?.member("phase")?.text
    guard phase != "Succeeded", phase != "Failed",
      let container = Self.proxy(in: spec, "containers") ?? Self.proxy(in: spec, "initContainers")
    else { return nil }
    let metadata = pod.member("metadata")
    self.pod = metadata?.member("name")?.text ?? ""
    namespace = metadata?.member("namespace")?.text ?? ""
    version = container.member("image").flatMap { ImageVersion.version(of: $0.text) }
    let state = Self.proxy(in: status, "containerStatuses") ?? Self.proxy(in: status, "initContainerStatuses")
    isReady = state?.member("ready")?.boolean ?? false
  }

  private static func proxy(in node: Node?, _ list: StaticString) -> Node? {
    node?.member(list)?.items.first { $0.member("name")?.text == container }
  }

  /// `reviews-v1-abc.bookinfo`, as istioctl writes it.
  var name: String { "\(pod).\(namespace)" }
}
