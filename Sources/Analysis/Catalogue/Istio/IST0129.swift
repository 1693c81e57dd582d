import Diagnostics

extension CatalogueEntry {
  static let noServerCertificateVerificationPortLevel = CatalogueEntry(
    "NoServerCertificateVerificationPortLevel",
    .warning,
    meaning: "TLS is started to a port of a host whose certificate is not verified.",
    reason: """
      Anybody between the client and the host can answer for it. Name the authorities that its certificate may come
      from.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: db
      spec:
        host: db.example.com
        trafficPolicy:
          portLevelSettings:
          - port: {number: 443}
            tls: {mode: SIMPLE}
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: db
      spec:
        host: db.example.com
        trafficPolicy:
          portLevelSettings:
          - port: {number: 443}
            tls: {mode: SIMPLE, caCertificates: /etc/certs/root.pem}
      """
  )
}
