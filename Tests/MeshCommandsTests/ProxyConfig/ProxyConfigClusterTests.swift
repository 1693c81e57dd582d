import StandInAPIServer
import Testing

@testable import MeshCommands

@Suite("Generating the configuration of a proxy of a cluster")
struct ProxyConfigClusterTests {
  private static let text = TranslatedMesh.routes + "---\n" + TranslatedMesh.workloads

  @Test("a cluster leads to the configuration that its manifests do")
  func sameAsManifests() async throws {
    let directory = try DirectoryMesh(TranslatedMesh.files)
    let cluster = try ClusterMesh(Self.text)
    for line in [
      "pc generate -o json", "pc generate -o json --proxy gateway",
      "pc generate -o json --bootstrap --proxy reviews-v1-5d8f",
      "pc generate -o json --as deployment/reviews-v2",
    ] {
      let expected = await directory.run(line)
      let run = await cluster.run(line)
      #expect(run.status == .done)
      #expect(run.output == expected.output, "\(line)")
    }
  }

  @Test("only the kinds that matter are listed, each once, and kinds that are not served are passed over")
  func lists() async throws {
    var configuration = StandInConfiguration()
    configuration.absentGroups = ["gateway.networking.k8s.io", "security.istio.io"]
    let mesh = try ClusterMesh(Self.text, configuration)
    let run = await mesh.run("pc generate listeners -o jsonpath={.listeners[*].name}")
    #expect(run == CommandRun(.done, output: "0.0.0.0_9080 virtualInbound virtualOutbound"))
    let lists = mesh.server.log.all.map(\.request.target).filter { $0.contains("limit=") }.map { target in
      String(target.prefix { $0 != "?" }.split(separator: "/").last ?? "")
    }
    #expect(
      lists.sorted() == [
        "destinationrules", "endpointslices", "gateways", "pods", "serviceentries", "services", "sidecars",
        "virtualservices", "workloadentries",
      ]
    )
  }

  @Test("sources are the objects of the cluster, by the lines of their YAML")
  func sources() async throws {
    let mesh = try ClusterMesh(Self.text)
    let path = "{.routes[*].virtual_hosts[0].metadata.filter_metadata.meshctl.sources[*].object}"
    let run = await mesh.run("pc generate routes --as app=productpage --with-sources -o jsonpath=\(path)")
    #expect(run == CommandRun(.done, output: "VirtualService default/reviews"))
  }

  @Test("what may not be listed is told with the permission that is missing")
  func forbidden() async throws {
    var configuration = StandInConfiguration()
    configuration.authorize = { $0.resource != "sidecars" }
    let mesh = try ClusterMesh(Self.text, configuration)
    let run = await mesh.run("pc generate")
    let error = """
      error: sidecars.networking.istio.io is forbidden: User "kubernetes-admin" cannot list resource "sidecars" in API \
      group "networking.istio.io" at the cluster scope
      help: ask for the permission to list sidecars.networking.istio.io; see kubectl auth can-i list \
      sidecars.networking.istio.io

      """
    #expect(run == CommandRun(.notAllowed, error: error))
  }

  @Test("the MeshConfig of the control plane counts, and without the right to read it Istio's defaults do")
  func meshConfig() async throws {
    let settings = """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: istio
        namespace: istio-system
      data:
        mesh: |
          outboundTrafficPolicy:
            mode: REGISTRY_ONLY

      """
    let last = "pc generate routes -o jsonpath={.routes[0].virtual_hosts[-1:].name}"
    let mesh = try ClusterMesh(Self.text + "---\n" + settings)
    #expect(await mesh.run(last).output == "block_all")
    var configuration = StandInConfiguration()
    configuration.authorize = { $0.resource != "configmaps" }
    let closed = try ClusterMesh(Self.text + "---\n" + settings, configuration)
    #expect(await closed.run(last).output == "allow_any")
  }
}
