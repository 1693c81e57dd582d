import Diagnostics

extension CatalogueEntry {
  static let schemaValidationError = CatalogueEntry(
    "SchemaValidationError",
    .error,
    meaning: "An object breaks the rules of its kind.",
    reason: """
      The API server or the webhook of the control plane refuses it: a field is unknown or missing, has the wrong type or a
      value out of its bounds, or contradicts another field.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        ports:
        - port: http
      """,
    right: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        ports:
        - port: 80
          name: http
      """
  )
}
