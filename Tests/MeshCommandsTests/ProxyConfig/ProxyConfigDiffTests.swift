import StandInAPIServer
import TestSupport
import Testing

@testable import MeshCommands

@Suite("In what proxies differ")
struct ProxyConfigDiffTests {
  private static func dump(_ timeout: String, node: String = "") -> String {
    let bootstrap =
      node.isEmpty
      ? ""
      : #"{"@type": "type.googleapis.com/envoy.admin.v3.BootstrapConfigDump", "bootstrap": {\#(node)}},"#
    return """
      {"configs": [\(bootstrap){"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump",
        "dynamic_active_clusters": [{"cluster": {"name": "outbound|9080||reviews.prod.svc.cluster.local", "type": "EDS",
          "connect_timeout": "\(timeout)"}}]}]}
      """
  }

  private static func node(_ pod: String, role: String = "sidecar", version: Int = 40) -> String {
    """
    "node": {"id": "\(role)~10.0.0.1~\(pod)~prod.svc.cluster.local", "metadata": {"LABELS": {"app": "reviews"}},
      "user_agent_build_version": {"version": {"major_number": 1, "minor_number": \(version)}}},
    "dynamic_resources": {"lds_config": {"ads": {}}}
    """
  }

  private static let text = """
    --- before.json
    +++ now.json
    ~ cluster outbound|9080||reviews.prod.svc.cluster.local
        connect_timeout
          - 5s
          + 10s

    """
  private static let untold = ["listeners", "routes", "endpoints"].map {
    "note: \($0) are not compared: one side tells nothing of them\n"
  }.joined()

  @Test("two saved dumps are compared by meaning")
  func files() async throws {
    let mesh = try DirectoryMesh([
      "before.json": Self.dump("5s"), "now.json": Self.dump("10s"), "same.json": Self.dump("5.000s"),
    ])
    let run = await mesh.run("pc diff -f \(mesh.path)/now.json --with \(mesh.path)/before.json")
    #expect(
      run == CommandRun(.different, output: Self.text, error: "note: compared 1 cluster: 1 differs\n" + Self.untold)
    )
    let same = await mesh.run("pc diff -f \(mesh.path)/same.json --with \(mesh.path)/before.json -q")
    #expect(same == CommandRun(.done))
  }

  @Test("differences are data too")
  func json() async throws {
    let mesh = try DirectoryMesh(["before.json": Self.dump("5s"), "now.json": Self.dump("10s")])
    let run = await mesh.run("pc diff -f \(mesh.path)/now.json --with \(mesh.path)/before.json --type clusters -o json")
    let output = """
      {
        "comparisons": [
          {
            "from": "before.json",
            "to": "now.json",
            "compared": {
              "listeners": null,
              "routes": null,
              "clusters": 1,
              "endpoints": null
            },
            "resources": [
              {
                "type": "cluster",
                "name": "outbound|9080||reviews.prod.svc.cluster.local",
                "change": "changed",
                "reason": null,
                "causes": [],
                "fields": [
                  {
                    "path": "connect_timeout",
                    "change": "changed",
                    "expected": "5s",
                    "actual": "10s",
                    "causes": []
                  }
                ]
              }
            ],
            "notCompared": []
          }
        ]
      }

      """
    #expect(run == CommandRun(.different, output: output))
  }

  @Test("proxies of two versions of Envoy are compared with a word of caution")
  func versions() async throws {
    let mesh = try DirectoryMesh([
      "before.json": Self.dump("5s", node: Self.node("a.prod", version: 24)),
      "now.json": Self.dump("5s", node: Self.node("b.prod")),
    ])
    let run = await mesh.run("pc diff -f \(mesh.path)/now.json --with \(mesh.path)/before.json --type clusters")
    let note =
      "note: before.json is of Envoy 1.24.0 and now.json of 1.40.0: what either does not know differs\n"
    #expect(run == CommandRun(.done, error: note + "note: compared 1 cluster: no difference\n"))
  }

  private static let refusals: [(text: String, flags: String, error: String)] = [
    (
      "{}", "--with FILE",
      """
      error: there is nothing to compare in FILE: no listeners, routes, clusters or endpoints
      help: save a dump with curl -s http://localhost:15000/config_dump?include_eds

      """
    ),
    (
      "[]", "",
      """
      error: what FILE holds cannot be read as an answer of Envoy's: it is no object, at byte 0
      help: save one with curl -s http://localhost:15000/config_dump?include_eds

      """
    ),
    (
      "<html>", "--with FILE",
      """
      error: what FILE holds cannot be read as an answer of Envoy's: it is no object, at byte 0
      help: save one with curl -s http://localhost:15000/config_dump?include_eds

      """
    ),
    (
      "", "",
      """
      error: what FILE holds cannot be read as an answer of Envoy's: it is no object, at byte 0
      help: save one with curl -s http://localhost:15000/config_dump?include_eds

      """
    ),
    (
      dump("5s"), "",
      """
      error: FILE does not say whose it is: it has no bootstrap
      help: name the workload with --as, or save a whole dump: curl -s http://localhost:15000/config_dump?include_eds

      """
    ),
    (
      dump("5s", node: node("ratings-v1-abc.prod")), "",
      """
      error: MESH has no pod ratings-v1-abc in namespace prod, whose proxy FILE is
      help: name the workload that it is of with --as, or its labels: --as app=reviews,version=v1

      """
    ),
    (
      dump("5s", node: node("way.prod", role: "waypoint")), "",
      """
      error: FILE is of a waypoint, and no translation knows what one should have
      help: compare it with another proxy, or with a dump of its own: --with

      """
    ),
    (
      dump("5s").replacing("v3.", with: "v2alpha."), "--with FILE",
      """
      error: FILE is of an Envoy that speaks version 2 of its API, which ended with Envoy 1.17
      help: compare proxies of Istio 1.8 or newer

      """
    ),
  ]

  @Test("what cannot be compared is told with what to do, and is no difference", arguments: refusals.indices)
  func badInput(row: Int) async throws {
    let (text, flags, error) = Self.refusals[row]
    let mesh = try DirectoryMesh(["dump.json": text])
    let file = "\(mesh.path)/dump.json"
    let run = await mesh.run("pc diff -f \(file) \(flags.replacing("FILE", with: file))")
    let status: ExitStatus = error.contains("has no pod") ? .notFound : .usage
    #expect(run == CommandRun(status, error: error.replacing("FILE", with: "dump.json")))
  }

  private static let manifests = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews, namespace: prod}
    spec: {selector: {app: reviews}, ports: [{name: http, port: 9080}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews, namespace: prod}
    spec: {host: reviews, trafficPolicy: {connectionPool: {tcp: {connectTimeout: 5s}}}}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: reviews-v1-abc, namespace: prod, labels: {app: reviews}}
    spec: {containers: [{name: app, image: app}]}
    status: {phase: Running, podIP: 10.0.0.1, conditions: [{type: Ready, status: "True"}]}

    """

  @Test("a saved dump is compared with the mesh for the pod that it says, by its name or by what made it")
  func savedDump() async throws {
    let mesh = try DirectoryMesh([
      "mesh.yaml": Self.manifests, "dump.json": Self.dump("10s", node: Self.node("reviews-v1-abc.prod")),
    ])
    let run = await mesh.run("pc diff -f \(mesh.path)/dump.json --type clusters -q")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(run.status == .different)
    #expect(lines.prefix(2) == ["--- MESH, for the proxy reviews-v1-abc.prod", "+++ dump.json"])
    let place = try #require(lines.firstIndex(of: "    connect_timeout"))
    #expect(
      lines[place...].prefix(4) == [
        "    connect_timeout", "      - 5s", "      + 10s",
        "      from DestinationRule prod/reviews (mesh.yaml:8)",
      ]
    )
  }

  @Test("pods of a cluster are compared with each other, and with what the cluster says", .requires(.python))
  func pods() async throws {
    let other = Self.manifests.split(separator: "---\n").last.map { $0.replacing("-abc", with: "-xyz") } ?? ""
    let mesh = try ClusterMesh(Self.manifests + "---\n" + other)
    var administrations: [FakeAdministration] = []
    defer { administrations.removeAll() }
    for (pod, timeout) in [("reviews-v1-abc", "5s"), ("reviews-v1-xyz", "10s")] {
      let dump = Self.dump(timeout, node: Self.node("\(pod).prod"))
      let administration = try FakeAdministration(answering: Array(dump.utf8))
      mesh.server.pods.forward(pod, 15_000, in: "prod", port: administration.port)
      administrations.append(administration)
    }
    let run = await mesh.run("pc diff reviews-v1-xyz.prod --with pod/reviews-v1-abc.prod -q")
    #expect(
      run
        == CommandRun(
          .different,
          output: Self.text.replacing("before.json", with: "pod reviews-v1-abc.prod")
            .replacing("now.json", with: "pod reviews-v1-xyz.prod")
        )
    )
    let whole = await mesh.run("pc diff deployment/none.prod")
    #expect(whole.status == .notFound)
    let meant = await mesh.run("pc diff reviews-v1-abc.prod --type clusters -o json")
    #expect(meant.status == .different)
  }

  @Test("flags that mean nothing together are refused")
  func flags() async throws {
    let mesh = try DirectoryMesh([:])
    for flag in ["--as reviews", "--target istiod"] {
      let run = await mesh.run("pc diff --local --with a.json \(flag)")
      let name = flag.split(separator: " ")[0]
      let error = """
        error: --with a.json and \(name) cannot be used together
        help: run "meshctl proxy-config diff --help" for usage

        """
      #expect(run == CommandRun(.usage, error: error))
    }
  }
}
