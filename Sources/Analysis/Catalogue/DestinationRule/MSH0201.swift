import Diagnostics

extension CatalogueEntry {
  static let competingDestinationRules = CatalogueEntry(
    "CompetingDestinationRules",
    .warning,
    meaning: "Two DestinationRules of a namespace say the same thing for one host.",
    reason: """
      Istio merges the rules. Of two subsets with one name, and of two traffic policies, it takes those of the older
      rule and drops the others without a word. Keep one rule for the host.
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
        host: reviews
        trafficPolicy:
          loadBalancer: {simple: RANDOM}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: reviews-more
      spec:
        host: reviews.default.svc.cluster.local
        trafficPolicy:
          loadBalancer: {simple: ROUND_ROBIN}
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
