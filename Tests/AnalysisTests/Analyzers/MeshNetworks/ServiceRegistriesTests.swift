import Analysis
import Testing

@Suite("ServiceRegistries")
struct ServiceRegistriesTests {
  @Test("tells clusters that neither Istio nor a remote secret names")
  func finds() {
    let text = """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: istio
        namespace: istio-system
      data:
        meshNetworks: |
          networks:
            n1:
              endpoints: [{fromRegistry: Kubernetes}, {fromRegistry: c1}, {fromRegistry: c2}, {fromCidr: 10.0.0.0/8}]
      ---
      apiVersion: v1
      kind: Secret
      metadata:
        name: s
        namespace: istio-system
        labels: {istio/multiCluster: "true"}
      stringData: {c1: x}
      """
    #expect(
      FindingText.findings(in: text, only: [.unknownMeshNetworksServiceRegistry]) == [
        "IST0126 error 3:80 no cluster 'c2' is known, from which the network n1 takes endpoints"
      ]
    )
  }
}
