import Diagnostics

extension CatalogueEntry {
  static let syntaxError = CatalogueEntry(
    "SyntaxError",
    .error,
    meaning: "The text is not YAML or JSON.",
    reason: """
      Nothing in the document can be read, so nothing else in it is checked. The finding points at the first place that
      no reader accepts.
      """,
    wrong: """
      kind: Service
        apiVersion: v1
      """,
    right: """
      kind: Service
      apiVersion: v1
      metadata:
        name: reviews
      """
  )
}
