import Diagnostics

extension CatalogueEntry {
  static let unknownMeshNetworksServiceRegistry = CatalogueEntry(
    "UnknownMeshNetworksServiceRegistry",
    .error,
    meaning: "The mesh networks take endpoints from a cluster that is not known.",
    reason: """
      The name must be Kubernetes, or one of the clusters in the remote secrets, which have the label
      istio/multiCluster: "true".
      """,
    wrong: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: istio
        namespace: istio-system
      data:
        meshNetworks: |
          networks:
            network1:
              endpoints:
              - fromRegistry: Kubernets
              gateways:
              - address: 192.0.2.1
                port: 15443
      """,
    right: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: istio
        namespace: istio-system
      data:
        meshNetworks: |
          networks:
            network1:
              endpoints:
              - fromRegistry: Kubernetes
              gateways:
              - address: 192.0.2.1
                port: 15443
      """
  )
}
