/// A small mesh to translate: a service with two versions, one of which runs, a route, and a gateway.
enum TranslatedMesh {
  static let files = ["routes.yaml": routes, "workloads.yaml": workloads]

  static let routes = """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: reviews
      namespace: default
    spec:
      hosts:
      - reviews
      http:
      - name: internal
        match:
        - sourceLabels:
            app: productpage
        route:
        - destination:
            host: reviews
            subset: v1
          weight: 80
        - destination:
            host: reviews
            subset: v2
          weight: 20
      - redirect:
          uri: /
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata:
      name: reviews
      namespace: default
    spec:
      host: reviews
      subsets:
      - name: v1
        labels:
          version: v1
      - name: v2
        labels:
          version: v2
    ---
    apiVersion: networking.istio.io/v1
    kind: Gateway
    metadata:
      name: edge
      namespace: default
    spec:
      selector:
        istio: ingressgateway
      servers:
      - port:
          number: 80
          name: http
          protocol: HTTP
        hosts:
        - "*"

    """

  static let workloads = """
    apiVersion: v1
    kind: Service
    metadata:
      name: reviews
      namespace: default
    spec:
      clusterIP: 10.0.0.7
      selector:
        app: reviews
      ports:
      - name: http
        port: 9080
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: reviews-v1-5d8f
      namespace: default
      labels:
        app: reviews
        version: v1
    spec:
      serviceAccountName: bookinfo-reviews
      containers:
      - name: reviews
        image: reviews:v1
    status:
      podIP: 10.1.0.7
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: reviews-v2
      namespace: default
    spec:
      selector:
        matchLabels:
          app: reviews
          version: v2
      template:
        metadata:
          labels:
            app: reviews
            version: v2
        spec:
          containers:
          - name: reviews
            image: reviews:v2
    ---
    apiVersion: discovery.k8s.io/v1
    kind: EndpointSlice
    metadata:
      name: reviews-x
      namespace: default
      labels:
        kubernetes.io/service-name: reviews
    addressType: IPv4
    ports:
    - name: http
      port: 9080
    endpoints:
    - addresses:
      - 10.1.0.7
      conditions:
        ready: true

    """
}
