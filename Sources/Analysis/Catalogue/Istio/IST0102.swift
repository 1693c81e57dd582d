import Diagnostics

extension CatalogueEntry {
  static let namespaceNotInjected = CatalogueEntry(
    "NamespaceNotInjected",
    .information,
    meaning: "A namespace does not say whether its pods are part of the mesh.",
    reason: """
      Without a label nothing is injected, and nobody can tell whether that is meant. Label it istio-injection:
      enabled, or disabled.
      """,
    wrong: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
      """,
    right: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {istio-injection: enabled}
      """
  )
}
