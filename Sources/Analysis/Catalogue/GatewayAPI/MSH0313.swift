import Diagnostics

extension CatalogueEntry {
  static let referenceNotGranted = CatalogueEntry(
    "ReferenceNotGranted",
    .warning,
    meaning: "A route sends to a Service of another namespace, which did not grant it.",
    reason: """
      The route answers 500 until a ReferenceGrant in the namespace of the Service names the kind and the namespace of
      the route.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
        namespace: shop
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
          - {name: reviews, port: 80, namespace: shop}
      """,
    right: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
        namespace: shop
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
          - {name: reviews, port: 80, namespace: shop}
      ---
      apiVersion: gateway.networking.k8s.io/v1beta1
      kind: ReferenceGrant
      metadata:
        name: routes
        namespace: shop
      spec:
        from:
        - {group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: default}
        to:
        - {group: "", kind: Service}
      """
  )
}
