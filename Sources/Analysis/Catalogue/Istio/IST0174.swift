import Diagnostics

extension CatalogueEntry {
  static let unknownDestinationRuleHost = CatalogueEntry(
    "UnknownDestinationRuleHost",
    .warning,
    meaning: "No Service and no ServiceEntry has the host of a DestinationRule.",
    reason: """
      The rule has no effect. A short name is one of the same namespace: write a service of another in full. Where no
      services are given, this is only worth knowing.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 9080}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: reviews
      spec:
        host: review
        trafficPolicy:
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
        - {name: http, port: 9080}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: reviews
      spec:
        host: reviews
        trafficPolicy:
          loadBalancer: {simple: RANDOM}
      """
  )
}
