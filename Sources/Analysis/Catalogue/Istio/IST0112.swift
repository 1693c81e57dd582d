import Diagnostics

extension CatalogueEntry {
  static let virtualServiceDestinationPortSelectorRequired = CatalogueEntry(
    "VirtualServiceDestinationPortSelectorRequired",
    .error,
    meaning: "Traffic is sent to a service with several ports, and none is chosen.",
    reason: """
      The proxy does not know which port is meant. Write port.number in the destination.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        ports:
        - port: 9080
          name: http
        - port: 9443
          name: https
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews]
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
        ports:
        - port: 9080
          name: http
        - port: 9443
          name: https
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
      spec:
        hosts: [reviews]
        http:
        - route:
          - destination:
              host: reviews
              port: {number: 9080}
      """
  )
}
