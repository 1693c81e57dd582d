import Diagnostics

extension CatalogueEntry {
  static let surprisingNumber = CatalogueEntry(
    "SurprisingNumber",
    .warning,
    meaning: "A number without quotes has another value than it seems to have.",
    reason: """
      Kubernetes reads YAML 1.1: 0755 is octal, 12:30 counts in sixties, 1_000 drops its line. Quote it if text is meant,
      or write the number in decimals.
      """,
    wrong: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        version: 012
      """,
    right: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        version: "012"
      """
  )
}
