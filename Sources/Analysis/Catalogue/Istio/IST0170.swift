import Diagnostics

extension CatalogueEntry {
  static let multiClusterInconsistentService = CatalogueEntry(
    "MultiClusterInconsistentService",
    .warning,
    meaning: "A Service differs from cluster to cluster.",
    reason: """
      The mesh takes Services of one name for one, and what it does with two definitions is not defined. Make type,
      mode and ports the same.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: tcp-db, port: 80}
      """,
    right: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80}
      """
  )
}
