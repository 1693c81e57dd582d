import Diagnostics

extension CatalogueEntry {
  static let referencedResourceNotFound = CatalogueEntry(
    "ReferencedResourceNotFound",
    .error,
    meaning: "Something is referred to by a name that nothing has.",
    reason: """
      The reference leads nowhere, and what depends on it does not work. Often the name is misspelt, or the namespace
      is missing. Where what is given may be a part of a mesh, this is only information.
      """,
    wrong: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {istio-injection: enabled}
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: reviews
        namespace: shop
      spec:
        rules:
        - from:
          - source: {namespaces: [shpo]}
      """,
    right: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {istio-injection: enabled}
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: reviews
        namespace: shop
      spec:
        rules:
        - from:
          - source: {namespaces: [shop]}
      """
  )
}
