import StandInAPIServer
import Testing

@testable import MeshCommands

@Suite("The status of proxies")
struct ProxyStatusTests {
  private static func entry(_ proxy: String, routes: String = "r1", more: String = "") -> String {
    """
    {"cluster_id": "Kubernetes", "proxy": "\(proxy)", "istio_version": "1.26.0", "cluster_sent": "c1",
     "cluster_acked": "c1", "listener_sent": "l1", "listener_acked": "l1", "endpoint_sent": "e1",
     "endpoint_acked": "e1", "route_sent": "r1", "route_acked": "\(routes)"\(more)}
    """
  }

  private static func istiod(_ entries: String...) -> IstiodMesh.Istiod {
    IstiodMesh.Istiod(pages: ["/debug/syncz": "[\(entries.joined(separator: ","))]"])
  }

  @Test("the proxies of all istiods are listed by name, and what is late is told beside the table")
  func table() async throws {
    let mesh = try IstiodMesh([
      "istiod-b": Self.istiod(Self.entry("reviews-v1.prod"), Self.entry("a.prod", routes: "")),
      "istiod-a": Self.istiod(Self.entry("ratings.test")),
    ])
    let table = """
      NAME                CLUSTER        ISTIOD       VERSION     SUBSCRIBED TYPES
      a.prod              Kubernetes     istiod-b     1.26.0      4 (CDS,LDS,EDS,RDS)
      ratings.test        Kubernetes     istiod-a     1.26.0      4 (CDS,LDS,EDS,RDS)
      reviews-v1.prod     Kubernetes     istiod-b     1.26.0      4 (CDS,LDS,EDS,RDS)

      """
    let note = """
      note: 1 of 3 have not their latest configuration, such as a.prod (routes never acknowledged); see -o wide

      """
    #expect(await mesh.run("proxy-status") == CommandRun(.done, output: table, error: note))
    let wide = """
      NAME             CLUSTER        CDS        ECDS         EDS        LDS        RDS        ISTIOD       VERSION
      ratings.test     Kubernetes     SYNCED     NOT SENT     SYNCED     SYNCED     SYNCED     istiod-a     1.26.0

      """
    #expect(await mesh.run("ps -o wide -n test") == CommandRun(.done, output: wide))
  }

  @Test("-o wide tells since when, and what a proxy said that refused something")
  func refusal() async throws {
    let resources = """
      , "resources": {"type.googleapis.com/envoy.config.route.v3.RouteConfiguration": {"sent": "r2", "acked": "r1",
        "sentTime": "2025-06-15T15:01:40Z", "lastError": "no \\u001b[31msuch cluster"}}
      """
    let mesh = try IstiodMesh(["istiod": Self.istiod(Self.entry("a.b", more: resources))])
    let wide = """
      NAME     CLUSTER        CDS        ECDS         EDS        LDS        RDS            ISTIOD     VERSION     \
      LAST ERROR
      a.b      Kubernetes     SYNCED     NOT SENT     SYNCED     SYNCED     ERROR (5m)     istiod     1.26.0      \
      RDS: no \\x1b[31msuch cluster

      """
    #expect(await mesh.run("ps -o wide") == CommandRun(.done, output: wide))
    let path = "{.resources[0].genericXdsConfigs[2].errorState.details}"
    #expect(await mesh.run("ps -o jsonpath=\(path)").output == "no \u{1B}[31msuch cluster")
  }

  @Test("one revision and one istiod can be asked alone")
  func choice() async throws {
    var canary = Self.istiod(Self.entry("a.b"))
    canary.revision = "canary"
    let mesh = try IstiodMesh(["istiod-1": Self.istiod(Self.entry("c.d")), "istiod-2": canary])
    let path = "jsonpath={.resources[*].node.id}"
    #expect(await mesh.run("ps -r canary -o \(path)") == CommandRun(.done, output: "a.b"))
    let url = try #require(mesh.servers["istiod-1"]).url
    #expect(await mesh.run("ps --istiod \(url) -o \(path)") == CommandRun(.done, output: "c.d"))
    let identifiers = "jsonpath={.resources[*].controlPlane.identifier}"
    #expect(
      await mesh.run("ps -o \(identifiers)").output
        == #"{"Component":"istiod","ID":"istiod-2"} {"Component":"istiod","ID":"istiod-1"}"#
    )
  }

  @Test("--wait ends when the proxies have their configuration")
  func wait() async throws {
    let mesh = try IstiodMesh(["istiod": IstiodMesh.Istiod()])
    let istiod = try #require(mesh.servers["istiod"])
    IstiodMesh.answer(istiod, "/debug/syncz", "[\(Self.entry("a.b", routes: "r0"))]", times: 1)
    IstiodMesh.answer(istiod, "/debug/syncz", "[\(Self.entry("a.b")),\(Self.entry("c.d", routes: "r0"))]")
    let run = await mesh.run("ps a.b --wait --timeout 0")
    #expect(run == CommandRun(.done, error: "1 proxy has its latest configuration\n"))
    let error = """
      error: 2 of 3 proxies have not their latest configuration after 1ms: c.d (routes stale), e.f (connected to no istiod)
      help: look at them with meshctl proxy-status -o wide, or wait longer with --timeout

      """
    let late = await mesh.run("ps a.b c.d e.f --wait --timeout 1ms")
    #expect(late == CommandRun(.timedOut, error: error))
  }

  @Test("a name that means no proxy is told with the nearest one, and a mesh without istiods with the way out")
  func absent() async throws {
    let mesh = try IstiodMesh(["istiod": Self.istiod(Self.entry("reviews-v1.default"))])
    let unknown = """
      error: no proxy reviews-v2.default is connected to an istiod
      help: did you mean reviews-v1.default?

      """
    #expect(await mesh.run("ps reviews-v2.default") == CommandRun(.notFound, error: unknown))
    let none = """
      error: no running Istio pods in "istio-system"
      help: name the namespace of the control plane with --istio-namespace, or an istiod with --istiod

      """
    #expect(await (try IstiodMesh([:])).run("ps") == CommandRun(.notFound, error: none))
  }

  @Test("where istiods may not be asked the proxies are, and it is told")
  func proxiesThemselves() async throws {
    var configuration = StandInConfiguration()
    configuration.authorize = { $0.subresource != "portforward" || $0.namespace != "istio-system" }
    let proxy = IstiodMesh.pod("reviews-v1", in: "prod", labels: "app: reviews", image: "istio/proxyv2:1.26.0")
    let mesh = try IstiodMesh(["istiod": Self.istiod(Self.entry("reviews-v1.prod"))], proxy, configuration)
    let statistics = """
      cluster_manager.cds.update_success: 3
      control_plane.connected_state: 1
      http.outbound_0.0.0.0_9080;.rds.9080.update_success: 2
      listener_manager.lds.update_success: 1

      """
    let dump = """
      {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump.DynamicListener", "name": "x",
        "error_state": {"details": "address in use", "last_update_attempt": "2025-01-01T00:00:00Z"}}]}
      """
    try mesh.runProxy("reviews-v1", in: "prod", ["/stats": statistics, "/config_dump": dump])
    let table = """
      NAME                CLUSTER     CDS        ECDS        EDS         LDS       RDS        ISTIOD     VERSION     \
      LAST ERROR
      reviews-v1.prod                 SYNCED     IGNORED     IGNORED     ERROR     SYNCED                1.26.0      \
      LDS: address in use

      """
    let run = await mesh.run("ps -o wide -n prod")
    #expect(run.status == .done)
    #expect(run.output == table)
    let warning = """
      warning: no istiod can be asked (pods "istiod" is forbidden: User "kubernetes-admin" cannot get resource \
      "pods/portforward" in API group "" in the namespace "istio-system"); this is what the proxies say, which do not know \
      what was not sent yet

      """
    #expect(run.error == warning)
  }

  @Test("the mesh of this machine has to be up, and one of manifests has no istiod")
  func directory() async throws {
    let mesh = try DirectoryMesh()
    let home = ["XDG_STATE_HOME": mesh.path + "/state"]
    let run = await CommandRun.onMesh(["ps", "--mesh", mesh.path], environment: home)
    #expect(run.status == .notFound)
    #expect(mesh.masked(run.error) == "error: MESH is not up\nhelp: run \"meshctl local up --MESH\"\n")
    let clusters = await CommandRun.onMesh(["remote-clusters", "--mesh", mesh.path])
    #expect(
      clusters.error
        == "error: a directory of manifests has no istiod\nhelp: name a cluster with --context, or one with --istiod\n"
    )
  }
}
