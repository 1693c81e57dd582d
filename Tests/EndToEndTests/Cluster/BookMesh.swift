/// A mesh of a few objects, written as a cluster holds them: the same text is a directory and the content of a stand-in.
enum BookMesh {
  static let manifests = [ratings, reviews, rule, service].joined(separator: "---\n")

  static let reviews = """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      creationTimestamp: "2026-01-01T00:00:00Z"
      generation: 1
      labels:
        team: shop
      name: reviews
      namespace: default
      resourceVersion: "11"
      uid: 00000000-0000-4000-8000-000000000011
    spec:
      hosts:
      - reviews
      http:
      - route:
        - destination:
            host: reviews
            subset: v1
          weight: 75
        - destination:
            host: reviews
            subset: v3
          weight: 25

    """

  static let ratings = """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      creationTimestamp: "2026-01-01T00:00:00Z"
      generation: 1
      name: ratings
      namespace: other
      resourceVersion: "12"
      uid: 00000000-0000-4000-8000-000000000012
    spec:
      gateways:
      - edge
      hosts:
      - ratings.example
      http:
      - redirect:
          uri: /

    """

  static let rule = """
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata:
      creationTimestamp: "2026-01-01T00:00:00Z"
      generation: 1
      name: reviews
      namespace: default
      resourceVersion: "13"
      uid: 00000000-0000-4000-8000-000000000013
    spec:
      host: reviews
      subsets:
      - labels:
          version: v1
        name: v1
      - labels:
          version: v3
        name: v3

    """

  static let service = """
    apiVersion: v1
    kind: Service
    metadata:
      creationTimestamp: "2026-01-01T00:00:00Z"
      name: reviews
      namespace: default
      resourceVersion: "14"
      uid: 00000000-0000-4000-8000-000000000014
    spec:
      clusterIP: 10.0.0.1
      ports:
      - name: http
        port: 9080
        protocol: TCP
      selector:
        app: reviews
      type: ClusterIP

    """
}
