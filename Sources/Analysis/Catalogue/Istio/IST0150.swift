import Diagnostics

extension CatalogueEntry {
  static let externalNameServiceTypeInvalidPortName = CatalogueEntry(
    "ExternalNameServiceTypeInvalidPortName",
    .warning,
    meaning: "A port of an ExternalName Service is named tcp, or by no protocol.",
    reason: """
      The proxy then takes all traffic to that port, whatever its address, for this Service. Name the port by what it
      serves, such as http or https.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        type: ExternalName
        externalName: www.example.com
        ports:
        - {name: tcp, port: 443}
      """,
    right: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        type: ExternalName
        externalName: www.example.com
        ports:
        - {name: https, port: 443}
      """
  )
}
