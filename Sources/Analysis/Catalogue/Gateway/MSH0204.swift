import Diagnostics

extension CatalogueEntry {
  static let unboundGatewayServer = CatalogueEntry(
    "UnboundGatewayServer",
    .information,
    meaning: "No VirtualService serves the hosts of a gateway's server.",
    reason: """
      Requests to it get 404. A VirtualService serves it when it names the gateway, with its namespace where that is
      another, and a host that the server has.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 9080}
      ---
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
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews.example.com]
        gateways: [bookinfo]
        http:
        - route:
          - destination: {host: reviews}
      """,
    right: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 9080}
      ---
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
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [bookinfo.example.com]
        gateways: [bookinfo]
        http:
        - route:
          - destination: {host: reviews}
      """
  )
}
