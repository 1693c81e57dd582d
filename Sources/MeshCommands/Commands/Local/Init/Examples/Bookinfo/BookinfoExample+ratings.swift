// Made from Examples/bookinfo by ExampleMeshTests, which tells how.

extension BookinfoExample {
  static let ratings = #"""
    # ratings: the stars of one book, kept in memory.
    # reviews v2 and v3 call it, reviews v1 does not.
    apiVersion: v1
    kind: Service
    metadata:
      name: ratings
      labels: {app: ratings, service: ratings}
    spec:
      selector:
        app: ratings
      ports:
      - name: http
        port: 9080
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: bookinfo-ratings
      labels: {account: ratings}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: ratings-v1
      labels:
        app: ratings
        version: v1
    spec:
      replicas: 1
      selector:
        matchLabels:
          app: ratings
          version: v1
      template:
        metadata:
          labels:
            app: ratings
            version: v1
        spec:
          serviceAccountName: bookinfo-ratings
          containers:
          - name: ratings
            image: docker.io/istio/examples-bookinfo-ratings-v1:1.20.3
            imagePullPolicy: IfNotPresent
            ports:
            - containerPort: 9080

    """#
}
