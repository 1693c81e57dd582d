import StandInAPIServer

/// A service with two pods behind it, and one that asks them, on a stand-in.
struct LoggedPods {
  let mesh: ClusterMesh

  /// When the first line was written.
  static let start: Int64 = 1_800_000_000_000_000_000

  init(_ more: String = "") throws {
    mesh = try ClusterMesh(Self.manifests + more)
  }

  /// What a container writes, a line a second.
  func write(_ lines: String..., by pod: String, _ container: String = "app", after seconds: Int64 = 0) {
    mesh.server.pods.log(pod, container).write(lines, from: Self.start + seconds * 1_000_000_000, step: 1_000_000_000)
  }

  /// A command line on it.
  func run(_ words: String...) async -> CommandRun {
    await CommandRun.onMesh(["logs"] + words, environment: mesh.environment)
  }

  /// A line of an access log: who asked for what.
  static func line(
    _ path: String,
    _ status: Int,
    flags: String = "-",
    cluster: String = "inbound|9080||",
    from address: String = "10.0.0.9",
    id: String = "1-2"
  ) -> String {
    """
    [2027-01-15T08:00:00.000Z] "GET \(path) HTTP/1.1" \(status) \(flags) via_upstream - "-" 0 5 7 6 "-" "curl" "\(id)" \
    "reviews:9080" "10.0.0.1:9080" \(cluster) 127.0.0.6:50000 10.0.0.1:9080 \(address):40000 - default
    """
  }

  /// A pod with an application and a proxy.
  static func pod(_ name: String, app: String, address: String) -> String {
    """
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: \(name), namespace: default, labels: {app: \(app)}}
    spec:
      nodeName: node-1
      containers: [{name: app, image: app}, {name: istio-proxy, image: proxy}]
    status:
      phase: Running
      podIP: \(address)
      containerStatuses:
      - {name: app, state: {running: {}}}
      - {name: istio-proxy, state: {running: {}}}

    """
  }

  private static let manifests =
    """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews, namespace: default}
    spec: {selector: {app: reviews}, ports: [{port: 9080, name: http}]}

    """ + pod("reviews-v1", app: "reviews", address: "10.0.0.1")
    + pod("reviews-v2", app: "reviews", address: "10.0.0.2")
    + pod("productpage", app: "productpage", address: "10.0.0.9")
}
