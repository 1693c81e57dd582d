import Diagnostics

extension CatalogueEntry {
  static let surprisingBoolean = CatalogueEntry(
    "SurprisingBoolean",
    .warning,
    meaning: "A word without quotes is read as true or false.",
    reason: """
      Kubernetes reads YAML 1.1, where yes, no, on, off, y and n are booleans. Quote the word if text is meant.
      """,
    wrong: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        country: no
      """,
    right: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        country: "no"
      """
  )
}
