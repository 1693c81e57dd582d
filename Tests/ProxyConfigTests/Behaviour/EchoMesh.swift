/// The servers of a test run as a mesh: a service `echo` of the workloads a and b, and hosts outside.
enum EchoMesh {
  /// The service, its workloads and subsets, and more manifests.
  static func text(_ upstreams: Upstreams, _ manifests: [String] = [], policy: String = "{}") -> String {
    ([service(upstreams), rule(policy)] + manifests).joined(separator: "\n---\n")
  }

  /// The mesh of rows.
  static func text(_ upstreams: Upstreams, rows: [BehaviourRow]) -> String { text(upstreams, rows.map(\.manifest)) }

  private static func service(_ upstreams: Upstreams) -> String {
    """
    apiVersion: v1
    kind: Service
    metadata: {name: echo}
    spec: {selector: {app: echo}, ports: [{name: http, port: 80}]}
    ---
    \(workload("echo-a", "app: echo, version: a", upstreams.port("a")))
    ---
    \(workload("echo-b", "app: echo, version: b", upstreams.port("b")))
    """
  }

  /// A workload at a port of this machine.
  static func workload(_ name: String, _ labels: String, _ port: Int, locality: String = "") -> String {
    let place = locality.isEmpty ? "" : ", locality: \(locality)"
    return """
      apiVersion: networking.istio.io/v1
      kind: WorkloadEntry
      metadata: {name: \(name)}
      spec: {address: 127.0.0.1, labels: {\(labels)}, ports: {http: \(port)}\(place)}
      """
  }

  private static func rule(_ policy: String) -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: echo}
    spec:
      host: echo
      trafficPolicy: \(policy)
      subsets: [{name: a, labels: {version: a}}, {name: b, labels: {version: b}}]
    """
  }

  static let toA = "route: [{destination: {host: echo, subset: a}}]"
  static let toB = "route: [{destination: {host: echo, subset: b}}]"
}
