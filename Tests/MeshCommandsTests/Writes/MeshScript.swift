import Testing

/// Command lines that do the same on every mesh, and all that they print.
struct MeshScript: CustomTestStringConvertible, Sendable {
  struct Line: Sendable {
    let words: String
    var input = ""
    let result: CommandRun
  }

  let name: String
  /// What the mesh holds in the beginning.
  let manifests: String
  let lines: [Line]

  var testDescription: String { name }

  static let reviews = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec:
      ports: [{name: http, port: 9080}]
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews}
    spec:
      host: reviews
      subsets:
        - {name: v1, labels: {version: v1}}
        - {name: v3, labels: {version: v3}}

    """

  /// A route with weights, maybe one that a rollout shifts.
  static func route(_ first: Int, _ second: Int, annotations: String = "", timeout: String = "1s") -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: reviews\(annotations.isEmpty ? "" : "\n  annotations:\n    \(annotations)")
    spec:
      hosts: [reviews]
      http:
        - timeout: \(timeout)
          route:
            - destination: {host: reviews, subset: v1}
              weight: \(first)
            - destination: {host: reviews, subset: v3}
              weight: \(second)

    """
  }

  /// The note of a rollout that nobody can read.
  static let rollout = "meshctl/rollout: '{}'"
  static let virtualService = "virtualservice.networking.istio.io/reviews"
  static let destinationRule = "destinationrule.networking.istio.io/reviews"

  /// The difference of two weights, as diff shows it.
  static func weights(_ before: (Int, Int), _ after: (Int, Int)) -> String {
    """
    --- a/default/\(virtualService)
    +++ b/default/\(virtualService)
    @@ -11,9 +11,9 @@
         - destination:
             host: reviews
             subset: v1
    -      weight: \(before.0)
    +      weight: \(after.0)
         - destination:
             host: reviews
             subset: v3
    -      weight: \(before.1)
    +      weight: \(after.1)
         timeout: 1s

    """
  }
}
