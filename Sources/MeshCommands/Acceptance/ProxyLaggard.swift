import Output

/// A proxy that has not what it is to have.
struct ProxyLaggard: Hashable, Sendable {
  /// Its pod and namespace: `reviews-v1-x7k2p.bookinfo`.
  let proxy: String
  /// The istiod that it is connected to; empty where none told of it.
  let istiod: String
  /// Since when, as RFC 3339 writes times.
  let since: String
  /// What istiod or the proxy says about it; untrusted text.
  let reason: String

  /// `reviews-v1-x7k2p.bookinfo (istiod-1, since 2025-06-15T15:01:40Z: routes stale)`
  var text: String {
    let place = istiod.isEmpty ? "since \(since)" : "\(istiod), since \(since)"
    return "\(proxy) (\(place): \(reason))"
  }

  /// Members may be added, never renamed.
  var payload: JSONValue {
    ["proxy": .string(proxy), "istiod": .string(istiod), "since": .string(since), "reason": .string(reason)]
  }
}
