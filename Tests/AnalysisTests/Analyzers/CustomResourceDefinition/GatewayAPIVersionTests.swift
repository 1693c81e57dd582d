import Analysis
import Testing

@Suite("GatewayAPIVersion")
struct GatewayAPIVersionTests {
  @Test("compares the version of the bundle with what Istio reads")
  func finds() {
    let text = """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: tlsroutes.gateway.networking.k8s.io
        annotations: {gateway.networking.k8s.io/bundle-version: "v1.4.1"}
      ---
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: grpcroutes.gateway.networking.k8s.io
        annotations: {gateway.networking.k8s.io/bundle-version: "v1.1.0-rc1"}
      ---
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: backendtlspolicies.gateway.networking.k8s.io
        annotations: {gateway.networking.k8s.io/bundle-version: "1.10"}
      ---
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: grpcroutes.gateway.networking.k8s.io
        annotations: {gateway.networking.k8s.io/bundle-version: "odd"}
      ---
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: httproutes.gateway.networking.k8s.io
        annotations: {gateway.networking.k8s.io/bundle-version: "v0.1.0"}
      """
    #expect(
      FindingText.findings(in: text, only: [.gatewayAPICRDVersionBelowMinimum]) == [
        "IST0176 warning 5:59 Istio reads tlsroutes.gateway.networking.k8s.io from version 1.5.0 on, and this is v1.4.1; upgrade it"
      ]
    )
  }
}
