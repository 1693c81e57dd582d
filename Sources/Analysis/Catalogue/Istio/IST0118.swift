import Diagnostics

extension CatalogueEntry {
  static let portNameIsNotUnderNamingConvention = CatalogueEntry(
    "PortNameIsNotUnderNamingConvention",
    .information,
    meaning: "No name tells the protocol of a Service port.",
    reason: """
      The proxy waits for the first bytes to guess it, which is slow and fails where the server speaks first. Name the
      port by its protocol, such as http or tcp-db, or set appProtocol.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: web, port: 80}
      """,
    right: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http-web, port: 80}
      """
  )
}
