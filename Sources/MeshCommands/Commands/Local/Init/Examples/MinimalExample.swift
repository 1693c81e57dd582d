/// One service with two versions, and a route that shares requests among them.
enum MinimalExample {
  static let reviews = """
    # A service: the name that others call, and the label by which it finds its pods.
    apiVersion: v1
    kind: Service
    metadata:
      name: reviews
    spec:
      selector:
        app: reviews
      ports:
        - name: http # the prefix tells the mesh that this is HTTP
          port: 9080
    ---
    # Its first version. On one machine meshctl answers in its place with "reviews v1";
    # a WorkloadEntry with an address of 127.0.0.1 would put a program of your own there.
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: reviews-v1
    spec:
      replicas: 1
      selector:
        matchLabels: {app: reviews, version: v1}
      template:
        metadata:
          labels: {app: reviews, version: v1}
        spec:
          containers:
            - name: reviews
              image: reviews:1
              ports:
                - containerPort: 9080
    ---
    # Its second version.
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: reviews-v2
    spec:
      replicas: 1
      selector:
        matchLabels: {app: reviews, version: v2}
      template:
        metadata:
          labels: {app: reviews, version: v2}
        spec:
          containers:
            - name: reviews
              image: reviews:2
              ports:
                - containerPort: 9080

    """

  static let routes = """
    # The subsets that a route can send to: the pods of each version, by their label.
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata:
      name: reviews
    spec:
      host: reviews
      subsets:
        - name: v1
          labels: {version: v1}
        - name: v2
          labels: {version: v2}
    ---
    # Where requests go. Change the weights while the mesh is up, and watch them arrive:
    # the weights of one route add up to 100.
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
              weight: 90
            - destination:
                host: reviews
                subset: v2
              weight: 10

    """
}
