// Made from Examples/bookinfo by ExampleMeshTests, which tells how.

extension BookinfoExample {
  static let productpage = #"""
    # productpage: the web page. It calls details and reviews, and is the only
    # service that is reached from outside the mesh (gateway.yaml).
    apiVersion: v1
    kind: Service
    metadata:
      name: productpage
      labels:
        app: productpage
        service: productpage
    spec:
      selector:
        app: productpage
      ports:
        - name: http
          port: 9080
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: bookinfo-productpage
      labels:
        account: productpage
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: productpage-v1
      labels:
        app: productpage
        version: v1
    spec:
      replicas: 1
      selector:
        matchLabels:
          app: productpage
          version: v1
      template:
        metadata:
          labels:
            app: productpage
            version: v1
        spec:
          serviceAccountName: bookinfo-productpage
          containers:
            - name: productpage
              image: "docker.io/istio/examples-bookinfo-productpage-v1:1.20.3"
              imagePullPolicy: IfNotPresent
              ports:
                - containerPort: 9080
              volumeMounts:
                - name: tmp
                  mountPath: /tmp
          volumes:
            - name: tmp # session files
              emptyDir: {}

    """#
}
