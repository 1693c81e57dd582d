import Diagnostics

extension CatalogueEntry {
  static let unroutedSubsetPolicy = CatalogueEntry(
    "UnroutedSubsetPolicy",
    .information,
    meaning: "A subset has a traffic policy, and no route names the subset.",
    reason: """
      The policy of a subset holds only for traffic that a route sends to the subset by name, not for traffic that
      happens to reach its endpoints.
      """,
    wrong: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews-v1
      spec:
        selector:
          matchLabels: {app: reviews, version: v1}
        template:
          metadata:
            labels: {app: reviews, version: v1}
          spec:
            containers:
            - {name: app, image: reviews}
      ---
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
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews]
        http:
        - route:
          - destination: {host: reviews}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: reviews
      spec:
        host: reviews
        subsets:
        - name: v1
          labels: {version: v1}
          trafficPolicy:
            loadBalancer: {simple: RANDOM}
      """,
    right: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews-v1
      spec:
        selector:
          matchLabels: {app: reviews, version: v1}
        template:
          metadata:
            labels: {app: reviews, version: v1}
          spec:
            containers:
            - {name: app, image: reviews}
      ---
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
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews]
        http:
        - route:
          - destination: {host: reviews, subset: v1}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: reviews
      spec:
        host: reviews
        subsets:
        - name: v1
          labels: {version: v1}
          trafficPolicy:
            loadBalancer: {simple: RANDOM}
      """
  )
}
