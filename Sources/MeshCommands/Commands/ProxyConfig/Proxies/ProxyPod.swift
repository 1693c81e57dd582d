import MeshStores
import YAML

/// A pod with a proxy.
struct ProxyPod: Hashable, Sendable {
  let name: String
  let namespace: String

  /// `reviews-v1-5d8f.default`
  var description: String { "\(name).\(namespace)" }
}

extension StoredResource {
  /// Whether a pod runs, and is ready for requests.
  var readiness: (isRunning: Bool, isReady: Bool) {
    let status = node.member("status")
    let conditions = status?.member("conditions")?.items.map { $0 } ?? []
    let isReady = conditions.contains { $0.member("type")?.text == "Ready" && $0.member("status")?.text == "True" }
    return (status?.member("phase")?.text == "Running", isReady)
  }
}
