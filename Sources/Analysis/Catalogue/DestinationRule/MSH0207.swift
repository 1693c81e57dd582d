import Diagnostics

extension CatalogueEntry {
  static let doubleTLS = CatalogueEntry(
    "DoubleTLS",
    .warning,
    meaning: "A DestinationRule encrypts what clients have encrypted already.",
    reason: """
      The server gets TLS within TLS and closes the connection. Either clients speak HTTP and the sidecar starts TLS,
      then HTTP is the protocol of the port, or they speak TLS themselves.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: ServiceEntry
      metadata:
        name: api
      spec:
        hosts: [api.example.com]
        location: MESH_EXTERNAL
        resolution: DNS
        ports:
        - {number: 443, name: https, protocol: HTTPS}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: api
      spec:
        host: api.example.com
        trafficPolicy:
          tls: {mode: SIMPLE, caCertificates: /etc/ssl/certs/ca-certificates.crt}
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: ServiceEntry
      metadata:
        name: api
      spec:
        hosts: [api.example.com]
        location: MESH_EXTERNAL
        resolution: DNS
        ports:
        - {number: 443, name: http, protocol: HTTP}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: api
      spec:
        host: api.example.com
        trafficPolicy:
          tls: {mode: SIMPLE, caCertificates: /etc/ssl/certs/ca-certificates.crt}
      """
  )
}
