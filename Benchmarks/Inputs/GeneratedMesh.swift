/// A mesh of applications in many namespaces, with everything that routes and guards their traffic; the same on every
/// machine and in every run, and without a finding of error level.
enum GeneratedMesh {
  /// The number of objects that make one application.
  static let objectsPerApplication = 5

  /// A stream of at least so many objects, about 1 KB each.
  static func stream(objects: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(objects * 1_100)
    for number in 0..<(objects + objectsPerApplication - 1) / objectsPerApplication {
      for text in application(number) {
        bytes += text.utf8
        bytes += "---\n".utf8
      }
    }
    return bytes
  }

  private static func application(_ number: Int) -> [String] {
    let name = "app-\(number)"
    let namespace = "team-\(number % 50)"
    let port = 8000 + number % 1000
    return [
      service(name, namespace, port),
      GeneratedManifests.deployment(
        name: name,
        version: "v1",
        port: UInt64(port),
        number: UInt64(number),
        namespace: namespace
      ),
      destinationRule(name, namespace),
      virtualService(name, namespace, port),
      authorizationPolicy(name, namespace, port, caller: "app-\(max(0, number - 50))"),
    ]
  }

  private static func service(_ name: String, _ namespace: String, _ port: Int) -> String {
    """
    # \(name): how others reach it
    apiVersion: v1
    kind: Service
    metadata:
      name: \(name)
      namespace: \(namespace)
      labels: {app: \(name), tier: "backend"}
    spec:
      selector:
        app: \(name)
      ports:
      - name: http # the name tells the mesh the protocol
        port: \(port)
        targetPort: http

    """
  }

  private static func destinationRule(_ name: String, _ namespace: String) -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata:
      name: \(name)
      namespace: \(namespace)
    spec:
      host: \(name)
      trafficPolicy:
        connectionPool:
          tcp: {maxConnections: 100}
          http:
            http2MaxRequests: 1000
            maxRequestsPerConnection: 10
        # a pod that answers with errors is left alone for a while
        outlierDetection:
          consecutive5xxErrors: 7
          interval: 5m
          baseEjectionTime: 15m
      subsets:
      - name: stable
        labels:
          version: v1
      - name: all
        labels:
          app: \(name)

    """
  }

  private static func virtualService(_ name: String, _ namespace: String, _ port: Int) -> String {
    """
    # \(name): where its traffic goes
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: \(name)
      namespace: \(namespace)
    spec:
      hosts:
      - \(name)
      http:
      - name: testers
        match:
        - uri:
            prefix: /api/v1
          headers:
            x-tester:
              exact: "true"
        - uri:
            regex: "/users/[0-9]+/.*"
        route:
        - destination:
            host: \(name)
            subset: stable
            port:
              number: \(port)
        timeout: 5s
        retries:
          attempts: 3
          perTryTimeout: 1s
          retryOn: 5xx,connect-failure
      - name: everyone
        route:
        - destination: {host: \(name), subset: stable}
          weight: 90
        - destination: {host: \(name), subset: all}
          weight: 10
        fault:
          delay:
            percentage: {value: 0.1}
            fixedDelay: 5s

    """
  }

  private static func authorizationPolicy(
    _ name: String,
    _ namespace: String,
    _ port: Int,
    caller: String
  ) -> String {
    """
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: \(name)
      namespace: \(namespace)
    spec:
      selector:
        matchLabels:
          app: \(name)
      action: ALLOW
      rules:
      - from:
        - source:
            principals: ["cluster.local/ns/\(namespace)/sa/\(caller)"]
        to:
        - operation:
            methods: ["GET", "POST"]
            paths: ["/api/*", "/healthz"]
            ports: ["\(port)"]
        when:
        - key: request.headers[x-tenant]
          values: ["gold", "silver"]

    """
  }
}
