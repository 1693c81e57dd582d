import Diagnostics

extension CatalogueEntry {
  static let portLevelModeWithoutPort = CatalogueEntry(
    "PortLevelModeWithoutPort",
    .warning,
    meaning: "A PeerAuthentication has a mode for a port that no selected workload listens on.",
    reason: """
      The mode has no effect. The ports are those of the containers, not those of the Service.
      """,
    wrong: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews
      spec:
        selector:
          matchLabels: {app: reviews}
        template:
          metadata:
            labels: {app: reviews, version: v1}
          spec:
            containers:
            - name: reviews
              image: example.com/reviews:1
              ports:
              - {name: web, containerPort: 9080}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80, targetPort: 9080}
      ---
      apiVersion: security.istio.io/v1
      kind: PeerAuthentication
      metadata:
        name: reviews
      spec:
        selector:
          matchLabels: {app: reviews}
        portLevelMtls:
          80: {mode: DISABLE}
      """,
    right: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews
      spec:
        selector:
          matchLabels: {app: reviews}
        template:
          metadata:
            labels: {app: reviews, version: v1}
          spec:
            containers:
            - name: reviews
              image: example.com/reviews:1
              ports:
              - {name: web, containerPort: 9080}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80, targetPort: 9080}
      ---
      apiVersion: security.istio.io/v1
      kind: PeerAuthentication
      metadata:
        name: reviews
      spec:
        selector:
          matchLabels: {app: reviews}
        portLevelMtls:
          9080: {mode: DISABLE}
      """
  )
}
