/// A service with two versions that Envoy itself answers for.
enum BehaviourMesh {
  /// A service with two versions, and the rules of a test.
  static func text(_ rules: String, _ policy: String = "{}") -> String {
    """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec: {selector: {app: reviews}, ports: [{name: http, port: 9080}]}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: reviews-v1}
    spec: {replicas: 2, template: {metadata: {labels: {app: reviews, version: v1}}, spec: {containers: [{name: a, image: a}]}}}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: reviews-v2}
    spec: {template: {metadata: {labels: {app: reviews, version: v2}}, spec: {containers: [{name: a, image: a}]}}}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews}
    spec:
      host: reviews
      trafficPolicy: \(policy)
      subsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}]
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews}
    spec:
      hosts: [reviews]
      http:
    \(rules.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n"))
    """
  }

  /// A route to the first version alone.
  static let toFirst = "route: [{destination: {host: reviews, subset: v1}}]"
}
