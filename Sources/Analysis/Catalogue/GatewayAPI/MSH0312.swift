import Diagnostics

extension CatalogueEntry {
  static let gatewayReferenceNotFound = CatalogueEntry(
    "GatewayReferenceNotFound",
    .warning,
    meaning: "A route of the Gateway API refers to something that is not there.",
    reason: """
      A route without its Gateway gets no traffic, and one without its Service answers 500. The finding names the
      nearest that is there.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: reviews
      spec:
        rules:
        - backendRefs:
          - {name: review, port: 80}
      """,
    right: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: reviews
      spec:
        rules:
        - backendRefs:
          - {name: reviews, port: 80}
      """
  )
}
