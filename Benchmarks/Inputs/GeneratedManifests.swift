/// Commented Kubernetes and Istio manifests that are the same on every machine and in every run.
enum GeneratedManifests {
  /// A stream of at least `size` bytes: Services, Deployments and VirtualServices, as many as it takes.
  static func stream(size: Int) -> [UInt8] {
    var random = SeededNumbers(seed: 1)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 8192)
    while bytes.count < size {
      let number = random.next() >> 33
      for text in documents(number: number) {
        bytes += text.utf8
        bytes += "---\n".utf8
      }
    }
    return bytes
  }

  /// The same as one document: a `List` whose items are the objects.
  static func list(size: Int) -> [UInt8] {
    var random = SeededNumbers(seed: 1)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 8192)
    bytes += "apiVersion: v1\nkind: List\nitems:\n".utf8
    while bytes.count < size {
      let number = random.next() >> 33
      for text in documents(number: number) {
        bytes += "-\n".utf8
        for line in text.utf8.split(separator: 0x0A) {
          bytes += "  ".utf8
          bytes += line
          bytes.append(0x0A)
        }
      }
    }
    return bytes
  }

  /// The objects of one application, with names and values that vary by its number.
  static func documents(number: UInt64) -> [String] {
    let name = "app-\(number % 100_000)"
    let version = "v\(number % 7 + 1)"
    let port = 8000 + number % 1000
    return [
      service(name: name, port: port),
      deployment(name: name, version: version, port: port, number: number),
      virtualService(name: name, version: version, port: port, weight: number % 100),
    ]
  }

  private static func service(name: String, port: UInt64) -> String {
    """
    # \(name): how others reach it
    apiVersion: v1
    kind: Service
    metadata:
      name: \(name)
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

  /// A Deployment of one container; the namespace is left out where it is nil.
  static func deployment(
    name: String,
    version: String,
    port: UInt64,
    number: UInt64,
    namespace: String? = nil
  ) -> String {
    """
    # \(name) \(version): what runs
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: \(name)-\(version)\(namespace.map { "\n  namespace: \($0)" } ?? "")
      labels:
        app: \(name)
        version: \(version)
    spec:
      replicas: \(number % 5 + 1)
      selector:
        matchLabels:
          app: \(name)
          version: \(version)
      template:
        metadata:
          annotations:
            note: 'it''s number \(number)'
            checked: "2031-0\(number % 9 + 1)-11"
          labels:
            app: \(name)
            version: \(version)
        spec:
          serviceAccountName: \(name)
          containers:
          - name: main
            image: registry.example/team-\(number % 40)/\(name):1.\(number % 30).0
            command: ["/bin/sh", "-c"]
            args:
            - |
              set -e
              # warm the cache before the port opens
              /app/warm --shards \(number % 64)
              exec /app/server --port \(port)
            env:
            - name: LEVEL
              value: info
            - name: SHARDS
              value: "\(number % 64)"
            ports:
            - name: http
              containerPort: \(port)
            # generous: the first answer waits for the cache
            readinessProbe:
              httpGet:
                path: /ready
                port: http
              periodSeconds: 10
            resources:
              limits: {cpu: \(number % 8 * 100 + 100)m, memory: \(number % 16 * 64 + 64)Mi}

    """
  }

  private static func virtualService(name: String, version: String, port: UInt64, weight: UInt64) -> String {
    """
    # \(name): where its traffic goes
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: \(name)
    spec:
      hosts:
      - \(name)
      http:
      # testers see the new version
      - match:
        - headers:
            x-tester:
              exact: "true"
        route:
        - destination:
            host: \(name)
            subset: \(version)
            port:
              number: \(port)
      - route:
        - destination: {host: \(name), subset: stable}
          weight: \(100 - weight)
        - destination: {host: \(name), subset: \(version)}
          weight: \(weight)
        timeout: 3s
        retries:
          attempts: 3
          perTryTimeout: 1s # a third of the whole

    """
  }
}
