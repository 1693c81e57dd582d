import Diagnostics

extension CatalogueEntry {
  static let duplicateKey = CatalogueEntry(
    "DuplicateKey",
    .error,
    meaning: "A mapping has the same key twice.",
    reason: """
      Readers keep one of the values and drop the others without a word; which one differs from reader to reader. Remove
      all but the one that is meant.
      """,
    wrong: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        mode: fast
        mode: safe
      """,
    right: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        mode: safe
      """
  )
}
