import Diagnostics

extension CatalogueEntry {
  static let namespaceMultipleInjectionLabels = CatalogueEntry(
    "NamespaceMultipleInjectionLabels",
    .warning,
    meaning: "The labels of a namespace ask for injection in several ways.",
    reason: """
      Which of them wins depends on the webhooks, and the pods may get a proxy of the wrong revision or none. Keep one
      label.
      """,
    wrong: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {istio-injection: enabled, istio.io/rev: canary}
      """,
    right: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {istio.io/rev: canary}
      """
  )
}
