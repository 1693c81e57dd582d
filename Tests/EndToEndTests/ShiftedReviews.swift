/// A service with pods of two versions, of which only the first has a subset and gets requests; and what shifting half of
/// its traffic to the other makes of the manifests.
enum ShiftedReviews {
  /// The command that shifts it: the subset is added first, then the route is changed.
  static let command = "route set reviews v1=50 v3=50"

  static let services = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec: {selector: {app: reviews}, ports: [{name: http, port: 9080}]}
    ---
    \(pod("v1"))
    ---
    \(pod("v3"))

    """

  static let rule = """
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews}
    spec:
      host: reviews
      subsets:
        - name: v1
          labels:
            version: v1

    """

  static let preparedRule =
    rule + """
          - name: v3
            labels:
              version: v3

      """

  static let route = """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews}
    spec:
      hosts: [reviews]
      http:
        - route:
            - destination:
                host: reviews
                subset: v1
              weight: 100   # all of it

    """

  static let shiftedRoute =
    route.replacing("weight: 100", with: "weight: 50") + """
              - destination:
                  host: reviews
                  subset: v3
                weight: 50

      """

  private static func pod(_ version: String) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: reviews-\(version), labels: {app: reviews, version: \(version)}}
    spec: {containers: [{name: app, image: app}]}
    status: {conditions: [{type: Ready, status: "True"}]}
    """
  }
}
