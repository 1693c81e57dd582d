import Diagnostics

extension CatalogueEntry {
  static let unknownPolicyPort = CatalogueEntry(
    "UnknownPolicyPort",
    .warning,
    meaning: "A traffic policy has settings for a port that its host does not have.",
    reason: """
      The settings have no effect. Ports are those of the Service, which clients use, not those of the pods behind it.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80, targetPort: 9080}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: reviews
      spec:
        host: reviews
        trafficPolicy:
          portLevelSettings:
          - port: {number: 9080}
            loadBalancer: {simple: RANDOM}
      """,
    right: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80, targetPort: 9080}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: reviews
      spec:
        host: reviews
        trafficPolicy:
          portLevelSettings:
          - port: {number: 80}
            loadBalancer: {simple: RANDOM}
      """
  )
}
