import Diagnostics

extension CatalogueEntry {
  static let duplicateObject = CatalogueEntry(
    "DuplicateObject",
    .warning,
    meaning: "The same object is given twice.",
    reason: """
      The one that is applied last replaces the others without a word. Remove all but one, or give them other names or
      namespaces.
      """,
    wrong: """
      apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: reviews
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: reviews
        namespace: default
      """,
    right: """
      apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: reviews
      """
  )
}
