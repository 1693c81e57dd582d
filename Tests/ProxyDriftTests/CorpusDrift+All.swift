import ProxyConfig
import TestSupport

extension CorpusDrift {
  /// The dumps in which there is something that a translation knows.
  static let all = [subset, workload] + gateways

  private static let productpage = """
    apiVersion: v1
    kind: Service
    metadata: {name: productpage}
    spec: {selector: {app: productpage}, ports: [{name: http, port: 9080}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: productpage}
    spec: {host: productpage, subsets: [{name: v1, labels: {version: v1}}]}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: productpage-v1, labels: {app: productpage, version: v1, security.istio.io/tlsMode: istio}}
    spec: {serviceAccountName: bookinfo-productpage, containers: [{name: app, image: app}]}
    status: {podIP: 10.0.0.1}
    """

  private static let subset = CorpusDrift(
    dump: "describe/http_config.json",
    mesh: productpage,
    identity: ProxyIdentity(labels: ["app": "productpage"]),
    types: [.clusters],
    reasons: []
  )

  private static let workload = CorpusDrift(
    dump: "authz/configdump.yaml",
    mesh: CorpusMesh.httpbin,
    identity: ProxyIdentity(labels: ["app": "httpbin"]),
    types: [.listeners],
    reasons: []
  )

  private static let gateways = CorpusMesh.gateways.map { mesh in
    CorpusDrift(
      dump: mesh.dump,
      mesh: mesh.text,
      identity: ProxyIdentity(kind: .gateway, namespace: "istio-system", labels: CorpusMesh.gatewayLabels),
      types: [.routes],
      reasons: []
    )
  }
}
