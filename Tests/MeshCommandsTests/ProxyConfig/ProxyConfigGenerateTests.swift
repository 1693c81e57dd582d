import Foundation
import TestSupport
import Testing

@testable import MeshCommands

@Suite("Generating the configuration of a proxy from manifests")
struct ProxyConfigGenerateTests {
  private static let record = RecordedText(
    "Tests/MeshCommandsTests/Snapshots/ProxyConfig",
    suite: "ProxyConfigGenerateTests"
  )

  private static let recorded = [
    "routes.yaml": "generate routes --as app=productpage",
    "routes-with-sources.json": "generate routes --as app=productpage --with-sources -o json",
    "clusters-and-endpoints.yaml": "generate clusters endpoints",
    "clusters-legacy.yaml": "generate cluster --format legacy-0.7",
    "gateway-listeners.yaml": "generate listeners --proxy router",
    "pod-bootstrap.json": "generate --bootstrap --proxy reviews-v1-5d8f --zipkin [::1]:9411 -o json",
    "standalone-bootstrap.yaml": "generate --bootstrap --target standalone --proxy deployment/reviews-v2 -q",
  ]

  @Test("what is printed is as recorded", arguments: recorded.keys.sorted())
  func output(name: String) async throws {
    let mesh = try DirectoryMesh(TranslatedMesh.files)
    let run = await mesh.run("proxy-config \(try #require(Self.recorded[name]))")
    #expect(run == CommandRun(.done, output: run.output))
    try Self.record.check(name, run.output)
  }

  @Test("nothing else is recorded")
  func surplus() throws { try Self.record.check(onlyFiles: Self.recorded.keys) }

  @Test("manifests given with -f lead to the same as their directory, and pc is proxy-config")
  func given() async throws {
    let mesh = try DirectoryMesh(TranslatedMesh.files)
    let directory = await mesh.run("proxy-config generate -o json")
    let given = await mesh.run("pc generate -o json -f \(mesh.path)/routes.yaml -f \(mesh.path)/workloads.yaml")
    #expect(directory.status == .done)
    #expect(directory == given)
  }

  @Test("a directory is read with those below it, and an empty one is a mesh without anything")
  func directories() async throws {
    let mesh = try DirectoryMesh()
    let names = "pc generate clusters -o jsonpath={.clusters[*].name}"
    let builtIn = "BlackHoleCluster InboundPassthroughCluster PassthroughCluster"
    #expect(await mesh.run(names) == CommandRun(.done, output: builtIn))
    try FileManager.default.createDirectory(atPath: "\(mesh.path)/below", withIntermediateDirectories: true)
    try mesh.write(TranslatedMesh.workloads, to: "below/workloads.yaml")
    let run = await mesh.run(names)
    #expect(run == CommandRun(.done, output: builtIn + " outbound|9080||reviews.default.svc.cluster.local"))
  }

  @Test("a workload by its name, by its kind, with its namespace and by its labels is the same proxy")
  func identities() async throws {
    let mesh = try DirectoryMesh(TranslatedMesh.files)
    let id = "-o jsonpath={.node.id}"
    for proxy in ["reviews-v1-5d8f", "pod/reviews-v1-5d8f", "po/reviews-v1-5d8f", "reviews-v1-5d8f.default"] {
      let run = await mesh.run("pc generate --bootstrap --proxy \(proxy) \(id)")
      #expect(run.output == "sidecar~10.1.0.7~reviews-v1-5d8f.default~default.svc.cluster.local")
    }
    let template = await mesh.run("pc generate --bootstrap --proxy deploy/reviews-v2 \(id)")
    #expect(template.output == "sidecar~127.0.0.1~reviews-v2.default~default.svc.cluster.local")
    let gateway = await mesh.run("pc generate --bootstrap --proxy gateway --as reviews-v2 \(id)")
    #expect(gateway.output == "router~127.0.0.1~reviews-v2.default~default.svc.cluster.local")
    let named = await mesh.run("pc generate listeners --as reviews-v1-5d8f -o json")
    let labelled = await mesh.run("pc generate listeners --as app=reviews,version=v1 -o json")
    #expect(named.output == labelled.output)
  }

  @Test("a pod whose proxy is a gateway by its template or its arguments is one")
  func gatewayPods() async throws {
    let pod = TranslatedMesh.workloads
    let template = "kind: Pod\nmetadata:\n  annotations: {inject.istio.io/templates: gateway}"
    let proxy =
      "containers: [{name: istio-proxy, image: p, args: [proxy, router]}]\n  volumes:\n  - name: x\n    emptyDir: {}"
    for text in [
      pod.replacing("kind: Pod\nmetadata:", with: template),
      pod.replacing("containers:\n  - name: reviews\n    image: reviews:v1", with: proxy),
    ] {
      let mesh = try DirectoryMesh(["mesh.yaml": text])
      let run = await mesh.run("pc generate --bootstrap --proxy reviews-v1-5d8f -o jsonpath={.node.id}")
      #expect(
        run == CommandRun(.done, output: "router~10.1.0.7~reviews-v1-5d8f.default~default.svc.cluster.local")
      )
    }
  }

  @Test("a name with control characters stays within its comment")
  func hostileNames() async throws {
    let text = TranslatedMesh.workloads.replacing("name: reviews\n", with: "name: \"a\\n\\e[2J: b\"\n")
    let mesh = try DirectoryMesh(["mesh.yaml": text])
    let run = await mesh.run("pc generate listeners --validate=false")
    #expect(run.status == .done)
    let comments = run.output.split(separator: "\n").filter { $0.contains("Service default/a") }
    #expect(!comments.isEmpty)
    #expect(comments.allSatisfy { $0.hasSuffix("# Service default/a\\n\\x1b[2J: b (mesh.yaml:4)") })
  }

  @Test("several gateways need a name, and one of several is found by its labels")
  func gateways() async throws {
    let other = TranslatedMesh.routes.replacing("name: edge", with: "name: exit").replacing("ingress", with: "egress")
    let mesh = try DirectoryMesh(["a.yaml": TranslatedMesh.routes, "b.yaml": other, "c.yaml": TranslatedMesh.workloads])
    let run = await mesh.run("pc generate listeners --proxy gateway -o jsonpath={.listeners[*].name} --validate=false")
    let error = """
      error: the Gateways of MESH are for 2 different proxies: istio=ingressgateway; istio=egressgateway
      help: name one with --as istio=ingressgateway

      """
    #expect(run == CommandRun(.failed, error: error))
    let named = await mesh.run(
      "pc generate listeners --proxy gateway --as istio=egressgateway -o jsonpath={.listeners[*].name} --validate=false"
    )
    #expect(named.output == "0.0.0.0_80")
  }
}
