import Capture
import MeshCommands
import Testing

/// The rules of pods that a mesh has.
@Suite("meshctl iptables of a mesh")
struct IptablesOfMeshTests {
  private static let manifests = """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: reviews-v1
      namespace: bookinfo
    spec:
      selector:
        matchLabels: {app: reviews, version: v1}
      template:
        metadata:
          labels: {app: reviews, version: v1}
          annotations:
            traffic.sidecar.istio.io/excludeOutboundPorts: "3306"
        spec:
          containers:
          - name: reviews
            image: example.com/reviews
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: reviews
      namespace: bookinfo
    spec:
      selector: {app: reviews}
      ports:
      - port: 9080

    """

  /// Two pods of the Deployment, of which the second runs.
  private static let pods = """
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: reviews-v1-a
      namespace: bookinfo
      labels: {app: reviews, version: v1}
      annotations:
        traffic.sidecar.istio.io/excludeOutboundPorts: "x"
    spec:
      containers:
      - name: reviews
        image: example.com/reviews
    status:
      phase: Pending
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: reviews-v1-b
      namespace: bookinfo
      labels: {app: reviews, version: v1}
    spec:
      initContainers:
      - name: istio-init
        image: example.com/proxyv2
        args: [istio-iptables, -p, "15001", -z, "15006", -u, "1337", -m, REDIRECT, -i, "*", -b, "*", \
    -d, "15090,15021,15020", -o, "5432"]
      containers:
      - name: reviews
        image: example.com/reviews
    status:
      phase: Running

    """

  private static func meshes(_ manifests: String) throws -> [any CommandMesh] {
    [try DirectoryMesh(["mesh.yaml": manifests]), try ClusterMesh(manifests)]
  }

  private static func rules(excluding port: String) throws -> CaptureRules {
    CaptureRules(
      try CaptureOptions(annotations: ["traffic.sidecar.istio.io/excludeOutboundPorts": port]),
      on: CaptureHost()
    )
  }

  @Test("are those of its init container, in every form")
  func pod() async throws {
    let rules = try Self.rules(excluding: "5432")
    for mesh in try Self.meshes(Self.manifests + Self.pods) {
      let restore = await mesh.run("iptables restore pod/reviews-v1-b -n bookinfo")
      #expect(restore == CommandRun(.done, output: rules.restoreText(for: .ipv4)))
      let nft = await mesh.run("iptables nft -n bookinfo po/reviews-v1-b")
      #expect(nft == CommandRun(.done, output: rules.nftText))
      let script = await mesh.run("iptables pod/reviews-v1-b -n bookinfo")
      #expect(script == (await mesh.run("iptables script pod/reviews-v1-b -n bookinfo")))
      #expect(script.status == .done)
      let walk = await mesh.run(
        "iptables explain pod/reviews-v1-b -n bookinfo --to 10.0.0.5:5432 -o jsonpath={.end.kind}"
      )
      #expect(walk == CommandRun(.done, output: "destination"))
    }
  }

  @Test("of a workload are those of a pod that runs, or else those that it would run with")
  func workload() async throws {
    let line = "iptables restore deployment/reviews-v1 -n bookinfo"
    let note =
      "note: these are the rules of pod/reviews-v1-b, a pod of deployment.apps/reviews-v1\n"
    for mesh in try Self.meshes(Self.manifests + Self.pods) {
      let rules = try Self.rules(excluding: "5432").restoreText(for: .ipv4)
      #expect(await mesh.run(line) == CommandRun(.done, output: rules, error: note))
    }
    for mesh in try Self.meshes(Self.manifests) {
      let rules = try Self.rules(excluding: "3306").restoreText(for: .ipv4)
      #expect(await mesh.run(line) == CommandRun(.done, output: rules))
    }
  }

  @Test("that cannot be are told at their place, in the file or in what a server answered")
  func wrong() async throws {
    let reason = "annotation traffic.sidecar.istio.io/excludeOutboundPorts: \"x\" is not a port"
    let places = ["mesh.yaml:36:52: error: \(reason)", "pod/reviews-v1-a:10:52: error: \(reason)"]
    for (mesh, place) in zip(try Self.meshes(Self.manifests + Self.pods), places) {
      let run = await mesh.run("iptables restore pod/reviews-v1-a -n bookinfo")
      #expect(run.status == .failed)
      #expect(run.error.split(separator: ";").first.map(String.init) == place)
    }
  }

  @Test("that are not there are told with what to do")
  func missing() async throws {
    for mesh in try Self.meshes(Self.manifests) {
      #expect(await mesh.run("iptables nft pod/other -n bookinfo").status == .notFound)
      let service = "error: service/reviews in namespace bookinfo runs no pod\nhelp: name a pod or a workload\n"
      #expect(await mesh.run("iptables nft service/reviews -n bookinfo") == CommandRun(.notFound, error: service))
    }
  }

  @Test("need nothing else to come from, and flags for a mesh need them")
  func usage() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifests])
    let help = "help: run \"meshctl iptables script --help\" for usage\n"
    let runs = [
      ("iptables script pod/a -f mesh.yaml", "unexpected argument \"pod/a\" for \"meshctl iptables script\""),
      ("iptables script pod/a -- -p 1", "unexpected argument \"pod/a\" for \"meshctl iptables script\""),
      ("iptables script -n bookinfo", "flag \"--namespace\" is for \"KIND/NAME\" only"),
      (
        "iptables script reviews",
        "invalid value \"reviews\" for argument KIND/NAME: expected a kind and a name such as pod/reviews-v1-x7k2p or "
          + "deployment/reviews-v1"
      ),
    ]
    for (line, error) in runs {
      #expect(await mesh.run(line) == CommandRun(.usage, error: "error: \(error)\n\(help)"), "\(line)")
    }
  }
}
