/// A stream of Kubernetes manifests that is the same on every machine and in every run.
enum GeneratedManifests {
  /// At least `size` bytes of Services and Deployments, as many whole documents as it takes.
  static func bytes(size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 2048)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    while bytes.count < size {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes.append(contentsOf: application(number: state >> 33).utf8)
    }
    return bytes
  }

  /// The Service and the Deployment of one application, with names and values that vary by its number.
  static func application(number: UInt64) -> String {
    let name = "app-\(number % 100_000)"
    let version = "v\(number % 7 + 1)"
    let port = 8000 + number % 1000
    return """
      # \(name): generated
      apiVersion: v1
      kind: Service
      metadata:
        name: \(name)
        labels: {app: \(name), tier: "backend"}
      spec:
        selector:
          app: \(name)
        ports:
        - name: http
          port: \(port) # as the container
          targetPort: http
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: \(name)-\(version)
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
            labels:
              app: \(name)
              version: \(version)
          spec:
            containers:
            - name: main
              image: registry.example/\(name):1.\(number % 30).0
              command: ["/bin/sh", "-c"]
              args:
              - |
                set -e
                exec server --port \(port)
              env:
              - name: LEVEL
                value: info
              ports:
              - name: http
                containerPort: \(port)
              resources:
                limits: {cpu: 500m, memory: 256Mi}
      ---

      """
  }
}
