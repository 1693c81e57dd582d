import Diagnostics

extension CatalogueEntry {
  static let gatewayDuplicateCertificate = CatalogueEntry(
    "GatewayDuplicateCertificate",
    .warning,
    meaning: "Two gateways of the same workloads have the same certificate.",
    reason: """
      A browser reuses a connection for every host that its certificate is for. A request for a host of the other
      gateway then gets 404. Serve all hosts of the certificate by one gateway.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: bookinfo
      spec:
        selector: {istio: ingressgateway}
        servers:
        - port: {number: 443, name: https-443, protocol: HTTPS}
          hosts: [bookinfo.example.com]
          tls: {mode: SIMPLE, credentialName: wildcard}
      ---
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: httpbin
      spec:
        selector: {istio: ingressgateway}
        servers:
        - port: {number: 443, name: https-443, protocol: HTTPS}
          hosts: [httpbin.example.com]
          tls: {mode: SIMPLE, credentialName: wildcard}
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: all
      spec:
        selector: {istio: ingressgateway}
        servers:
        - port: {number: 443, name: https-443, protocol: HTTPS}
          hosts: [bookinfo.example.com, httpbin.example.com]
          tls: {mode: SIMPLE, credentialName: wildcard}
      """
  )
}
