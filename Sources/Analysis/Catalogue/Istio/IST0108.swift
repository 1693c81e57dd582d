import Diagnostics

extension CatalogueEntry {
  static let unknownAnnotation = CatalogueEntry(
    "UnknownAnnotation",
    .warning,
    meaning: "An annotation of a domain of Istio is none that Istio knows.",
    reason: """
      Nothing reads it. Often it is misspelt.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
        annotations:
          networking.istio.io/exportsTo: "*"
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
        annotations:
          networking.istio.io/exportTo: "*"
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80}
      """
  )
}
