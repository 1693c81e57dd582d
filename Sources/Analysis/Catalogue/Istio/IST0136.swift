import Diagnostics

extension CatalogueEntry {
  static let alphaAnnotation = CatalogueEntry(
    "AlphaAnnotation",
    .information,
    meaning: "An annotation belongs to an alpha feature.",
    reason: """
      It may change or go in any release. This is looked for only when it is asked for, since Istio sets such
      annotations itself.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
        annotations:
          networking.istio.io/exportTo: "*"
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80}
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
