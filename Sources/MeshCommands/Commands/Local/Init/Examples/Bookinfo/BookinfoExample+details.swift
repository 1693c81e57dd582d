// Made from Examples/bookinfo by ExampleMeshTests, which tells how.

extension BookinfoExample {
  static let details = #"""
    # details: author, publisher and page count of one book.
    # A single version; it calls nothing else in the mesh.
    apiVersion: v1
    kind: Service
    metadata:
      name: details
      labels:
        app: details
        service: details
    spec:
      selector:
        app: details
      ports:
        - name: http # the prefix tells the mesh that this is HTTP
          port: 9080
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: bookinfo-details
      labels:
        account: details
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: details-v1
      labels:
        app: details
        version: v1
    spec:
      replicas: 1
      selector:
        matchLabels:
          app: details
          version: v1
      template:
        metadata:
          labels:
            app: details
            version: v1
        spec:
          serviceAccountName: bookinfo-details
          containers:
            - name: details
              image: docker.io/istio/examples-bookinfo-details-v1:1.20.3
              imagePullPolicy: IfNotPresent
              ports:
                - containerPort: 9080

    """#
}
