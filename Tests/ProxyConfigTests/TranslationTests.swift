import Diagnostics
import Output
import ProxyConfig
import Testing
import YAML

@Suite("A translation knows where its parts come from")
struct TranslationTests {
  private static let mesh = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec:
      ports: [{name: http, port: 9080}]
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews}
    spec:
      host: reviews
      subsets:
        - name: v1
          labels: {version: v1}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews}
    spec:
      hosts: [reviews]
      http:
        - match: [{uri: {prefix: /a}}]
          route: [{destination: {host: reviews}}]
        - route: [{destination: {host: reviews, subset: v1}}]
    """

  @Test("each route, host and cluster names its object and its line")
  func origins() throws {
    let translation = MeshText.translation(Self.mesh)
    let host = try #require(translation.routes.first?.virtualHosts.first)
    #expect(host.origin?.description == "VirtualService default/reviews (mesh.yaml:18)")
    #expect(
      host.routes.compactMap(\.origin?.description) == [
        "VirtualService default/reviews (mesh.yaml:22)", "VirtualService default/reviews (mesh.yaml:24)",
      ]
    )
    let clusters = translation.clusters.filter { $0.origin != nil }
    #expect(
      clusters.map(\.name) == [
        "outbound|9080|v1|reviews.default.svc.cluster.local", "outbound|9080||reviews.default.svc.cluster.local",
      ]
    )
    #expect(
      clusters.compactMap(\.origin?.description) == [
        "DestinationRule default/reviews (mesh.yaml:13)", "Service default/reviews (mesh.yaml:3)",
      ]
    )
    #expect(
      clusters.compactMap(\.policyOrigin?.description) == [
        "DestinationRule default/reviews (mesh.yaml:9)", "DestinationRule default/reviews (mesh.yaml:9)",
      ]
    )
  }

  @Test("the order of documents does not matter")
  func orderOfDocuments() {
    let documents = Parser.documents(in: SourceFile(name: "mesh.yaml", text: Self.mesh))
    let texts = [documents, documents.reversed()].map { documents in
      let translation = Translation(TranslationInput(documents), for: ProxyIdentity(), target: .istiod)
      return (translation.routes.map(\.json) + translation.clusters.map(\.json)).map { JSONWriter.bytes(of: $0) }
    }
    #expect(texts[0] == texts[1])
  }

  @Test("inlining puts every route configuration into its listener")
  func inlined() {
    let translation = MeshText.translation(Self.mesh)
    #expect(translation.listeners.flatMap(\.routeNames) == ["9080"])
    #expect(translation.inlined.listeners.flatMap(\.routeNames) == [])
    #expect(translation.inlined.routes.isEmpty)
  }

  @Test("a listener of an Envoy by itself asks for its routes where it is told")
  func routeDirectory() {
    var layout = TranslationTarget.Standalone()
    layout.routeDirectory = "/run/mesh/routes"
    let translation = MeshText.translation(Self.mesh, target: .standalone(layout))
    let listener = translation.listeners.first { $0.name == "127.0.0.1_15080" }
    let source = listener?.json["filter_chains"]?.children.first?["filters"]?.children.first?["typed_config"]?["rds"]
    #expect(
      source == [
        "config_source": [
          "path_config_source": ["path": "/run/mesh/routes/http_proxy.json"], "resource_api_version": "V3",
        ],
        "route_config_name": "http_proxy",
      ]
    )
  }

  @Test("a workload's identity is read from the mesh")
  func identity() {
    let input = MeshText.input(
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: reviews-v1, namespace: prod}
      spec: {template: {metadata: {labels: {app: reviews}}, spec: {serviceAccountName: reader, containers: []}}}
      """
    )
    let identity = ProxyIdentity(workload: "reviews-v1", in: "prod", of: input)
    #expect(identity?.labels == ["app": "reviews"])
    #expect(identity?.serviceAccount == "reader")
    #expect(identity?.nodeID(domain: "cluster.local") == "sidecar~127.0.0.1~reviews-v1.prod~prod.svc.cluster.local")
    #expect(ProxyIdentity(workload: "reviews-v1", in: "default", of: input) == nil)
  }
}
