import Diagnostics

extension CatalogueEntry {
  static let servicePortProtocol = CatalogueEntry(
    "ServicePortProtocol",
    .error,
    meaning: "A Service port does not tell its protocol, which istioctl validate refuses.",
    reason: """
      Outside of the namespace of the control plane each port needs a name that begins with its protocol, such as http
      or tcp-db, or appProtocol. Then the proxy does not have to guess.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {port: 80}
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
