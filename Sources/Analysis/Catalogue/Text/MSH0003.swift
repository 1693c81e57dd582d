import Diagnostics

extension CatalogueEntry {
  static let notChecked = CatalogueEntry(
    "NotChecked",
    .information,
    meaning: "The document is nothing that meshctl has rules for, and was not checked.",
    reason: """
      It belongs to another tool, or it is no object of Kubernetes at all: then apiVersion and kind are missing.
      """,
    wrong: """
      apiVersion: example.com/v1
      kind: Backup
      metadata:
        name: nightly
      """,
    right: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: nightly
      """
  )
}
