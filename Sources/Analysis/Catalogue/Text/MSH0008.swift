import Diagnostics

extension CatalogueEntry {
  static let ambiguousText = CatalogueEntry(
    "AmbiguousText",
    .information,
    meaning: "Text without quotes is taken for something else by other readers.",
    reason: """
      Kubernetes reads it as text, but readers of YAML 1.2 or of other languages do not. Quote it.
      """,
    wrong: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        start: 12:30
      """,
    right: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        start: "12:30"
      """
  )
}
