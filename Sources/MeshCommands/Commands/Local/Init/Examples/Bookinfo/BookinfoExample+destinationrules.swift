// Made from Examples/bookinfo by ExampleMeshTests, which tells how.

extension BookinfoExample {
  static let destinationrules = #"""
    # A subset names the pods of one version, so that a route can send to them.
    # Each one selects by the label `version` of the pods in the Deployments.
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata:
      name: productpage
    spec:
      host: productpage
      subsets:
        - name: v1
          labels: {version: v1}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata:
      name: details
    spec:
      host: details
      subsets:
        - name: v1
          labels: {version: v1}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata:
      name: ratings
    spec:
      host: ratings
      subsets:
        - name: v1
          labels: {version: v1}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata:
      name: reviews
    spec:
      host: reviews
      subsets:
        - name: v1
          labels:
            version: v1
        - name: v2
          labels:
            version: v2
        - name: v3
          labels:
            version: v3

    """#
}
