import Diagnostics

extension CatalogueEntry {
  static let conflictingGateways = CatalogueEntry(
    "ConflictingGateways",
    .error,
    meaning: "Two gateways of the same workloads serve the same host on the same port.",
    reason: """
      One of them is not heard. Name the host in one of them alone.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: bookinfo
      spec:
        selector: {istio: ingressgateway}
        servers:
        - port: {number: 80, name: http-80, protocol: HTTP}
          hosts: [bookinfo.example.com]
      ---
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: reviews
      spec:
        selector: {istio: ingressgateway}
        servers:
        - port: {number: 80, name: http-80, protocol: HTTP}
          hosts: [bookinfo.example.com]
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: bookinfo
      spec:
        selector: {istio: ingressgateway}
        servers:
        - port: {number: 80, name: http-80, protocol: HTTP}
          hosts: [bookinfo.example.com]
      ---
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: reviews
      spec:
        selector: {istio: ingressgateway}
        servers:
        - port: {number: 80, name: http-80, protocol: HTTP}
          hosts: [reviews.example.com]
      """
  )
}
