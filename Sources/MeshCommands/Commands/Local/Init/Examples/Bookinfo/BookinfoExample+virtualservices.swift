// Made from Examples/bookinfo by ExampleMeshTests, which tells how.

extension BookinfoExample {
  static let virtualservices = #"""
    # Where requests go. Every subset named here is defined in destinationrules.yaml.

    # From the gateway: only the paths that the page serves.
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: bookinfo
    spec:
      hosts:
        - "*"
      gateways:
        - bookinfo-gateway
      http:
        - match:
            - uri: {exact: /productpage}
            - uri: {prefix: /static}
            - uri: {exact: /login}
            - uri: {exact: /logout}
            - uri: {prefix: /api/v1/products}
          route:
            - destination:
                host: productpage
                port:
                  number: 9080
    ---
    # Inside the mesh. The weights of one route add up to 100; a new version starts at 0
    # and takes its share step by step.
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: reviews
    spec:
      hosts:
        - reviews
      http:
        - name: primary
          route:
            - destination:
                host: reviews
                subset: v1
              weight: 100
            - destination:
                host: reviews
                subset: v2
              weight: 0
            - destination:
                host: reviews
                subset: v3
              weight: 0
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: ratings
    spec:
      hosts:
        - ratings
      http:
        - route:
            - destination:
                host: ratings
                subset: v1
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: details
    spec:
      hosts:
        - details
      http:
        - route:
            - destination:
                host: details
                subset: v1

    """#
}
