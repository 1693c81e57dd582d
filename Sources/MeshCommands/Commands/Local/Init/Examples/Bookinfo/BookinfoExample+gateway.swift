// Made from Examples/bookinfo by ExampleMeshTests, which tells how.

extension BookinfoExample {
  static let gateway = #"""
    # The way in: plain HTTP for every host, at the ingress gateway that Istio installs.
    apiVersion: networking.istio.io/v1
    kind: Gateway
    metadata:
      name: bookinfo-gateway
    spec:
      selector:
        istio: ingressgateway
      servers:
        - port:
            number: 80
            name: http
            protocol: HTTP
          hosts: ["*"] # name your own host here before this leaves a test cluster

    """#
}
