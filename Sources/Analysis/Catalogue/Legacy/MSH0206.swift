import Diagnostics

extension CatalogueEntry {
  static let mixedGenerations = CatalogueEntry(
    "MixedGenerations",
    .warning,
    meaning: "A rule of config.istio.io is for a host that a newer object is for, too.",
    reason: """
      Istio from 0.8 on reads the newer object and ignores the old rule. Remove the old one when its content is in the
      new.
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
      apiVersion: config.istio.io/v1alpha2
      kind: RouteRule
      metadata:
        name: reviews-v1
      spec:
        destination: {name: reviews}
        route:
        - labels: {version: v1}
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
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews]
        http:
        - route:
          - destination: {host: reviews}
      """
  )
}
