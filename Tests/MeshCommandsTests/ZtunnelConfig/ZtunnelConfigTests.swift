import StandInAPIServer
import Testing

@testable import MeshCommands

@Suite("Looking at ztunnels")
struct ZtunnelConfigTests {
  private static let dump = """
    {"workloads": [{"name": "a", "namespace": "prod", "workloadIps": ["10.0.0.1"], "node": "n1", "protocol": "HBONE"}],
     "services": [], "policies": [], "certificates": [], "workloadState": {}}
    """

  private static let table = """
    NAMESPACE POD NAME ADDRESS  NODE WAYPOINT PROTOCOL
    prod      a        10.0.0.1 n1   None     HBONE

    """

  private static func mesh() throws -> IstiodMesh {
    let pods = [
      IstiodMesh.pod("ztunnel-1", in: "istio-system", labels: "app: ztunnel"),
      IstiodMesh.pod("other", in: "istio-system", labels: "app: other"),
    ]
    let mesh = try IstiodMesh([:], pods.joined(separator: "---\n"))
    try mesh.runProxy("ztunnel-1", in: "istio-system", ["/config_dump": dump, "/logging": "current log level is info"])
    return mesh
  }

  @Test("a ztunnel of the cluster is asked through a port-forward, whichever is ready or the one that is named")
  func pods() async throws {
    let mesh = try Self.mesh()
    #expect(await mesh.run("ztunnel-config workload") == CommandRun(.done, output: Self.table))
    #expect(await mesh.run("zc w ztunnel-1.istio-system") == CommandRun(.done, output: Self.table))
    #expect(await mesh.run("zc w -o jsonpath={[0].name}").output == "a")
    #expect(await mesh.run("zc all -o jsonpath={.workloads[0].node}").output == "n1")
    let log = "ztunnel-1.istio-system:\ncurrent log level is info\n"
    #expect(await mesh.run("zc log --level access:debug,warning") == CommandRun(.done, output: log))
    let asked = try #require(mesh.servers["ztunnel-1.istio-system"]).log.all.last?.request
    #expect(asked?.method == "POST")
    #expect(asked?.parameter("level") == "access=debug,warn")
  }

  @Test("what is no ztunnel, and a cluster without one, are refused")
  func refusals() async throws {
    let mesh = try Self.mesh()
    let other = """
      error: pod other.istio-system is no ztunnel
      help: leave its name out, or list ztunnels with meshctl get pods -n istio-system -l app=ztunnel

      """
    #expect(await mesh.run("zc w other") == CommandRun(.failed, error: other))
    let absent = """
      error: there is no ztunnel in namespace ambient
      help: name its namespace with --istio-namespace, or a saved dump with -f

      """
    #expect(await mesh.run("zc w -i ambient") == CommandRun(.notFound, error: absent))
    #expect(await mesh.run("zc log --level loud").status == .usage)
    #expect(await mesh.run("zc w ztunnel-1 -f x").status == .usage)
  }

  @Test("a file that is no dump is refused with the way to one")
  func file() async throws {
    let directory = try DirectoryMesh(["odd.json": "[]"])
    let path = directory.path + "/odd.json"
    let error = """
      error: what \(path) holds is no dump of a ztunnel: it is not a JSON object
      help: save one with curl -s http://localhost:15000/config_dump in its pod

      """
    #expect(await CommandRun.onMesh(["zc", "all", "-f", path]) == CommandRun(.failed, error: error))
  }
}
