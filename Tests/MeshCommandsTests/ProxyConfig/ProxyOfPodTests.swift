import Console
import StandInAPIServer
import TestSupport
import Testing

@testable import MeshCommands

/// Proxies in pods of a stand-in API server whose administration is a fake that answers everything alike.
@Suite("What proxies in pods have", .requires(.python))
struct ProxyOfPodTests {
  private static let manifests = """
    apiVersion: v1
    kind: Pod
    metadata: {name: reviews-v1-abc, namespace: prod, labels: {app: reviews}}
    status: {phase: Pending}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: reviews-v1-xyz, namespace: prod, labels: {app: reviews}}
    status: {phase: Running, conditions: [{type: Ready, status: "True"}]}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: reviews-v1, namespace: prod}
    spec: {selector: {matchLabels: {app: reviews}}}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: reviews, namespace: prod}
    spec: {selector: {app: reviews}, ports: [{port: 9080}]}

    """

  private static let clusters = """
    {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump.DynamicCluster",
      "cluster": {"name": "outbound|9080|v1|reviews.prod.svc.cluster.local", "type": "EDS"}}]}
    """

  private static let table = """
    SERVICE FQDN                       PORT     SUBSET     DIRECTION     TYPE     DESTINATION RULE
    reviews.prod.svc.cluster.local     9080     v1         outbound      EDS\(String(repeating: " ", count: 6))

    """

  @Test(
    "a pod is found by its name and by what makes it, and the one that is ready is asked",
    arguments: [
      "reviews-v1-xyz.prod", "pod/reviews-v1-xyz.prod", "deployment/reviews-v1.prod", "deploy/reviews-v1.prod",
      "svc/reviews.prod", "-n prod service/reviews",
    ]
  )
  func names(words: String) async throws {
    let mesh = try ClusterMesh(Self.manifests)
    let administration = try FakeAdministration(answering: Array(Self.clusters.utf8))
    mesh.server.pods.forward("reviews-v1-xyz", 15_000, in: "prod", port: administration.port)
    let run = await mesh.run("pc cluster \(words) --fqdn reviews --subset v1 --port 9080 --direction outbound")
    // The fake answers each of three questions with the same cluster.
    let row = Self.table.split(separator: "\n")[1]
    #expect(run == CommandRun(.done, output: Self.table + "\(row)\n"))
    let mask = "mask=cluster.name%2Ccluster.type%2Ccluster.metadata"
    #expect(
      administration.requests == [
        "GET /config_dump?resource=dynamic_active_clusters&\(mask)",
        "GET /config_dump?resource=dynamic_warming_clusters&\(mask)",
        "GET /config_dump?resource=static_clusters&\(mask)",
      ]
    )
  }

  @Test("an Envoy that answers with everything is asked once")
  func wholeDump() async throws {
    let mesh = try ClusterMesh(Self.manifests)
    let dump = """
      {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump",
        "static_clusters": [{"cluster": {"name": "agent"}}]}]}
      """
    let administration = try FakeAdministration(answering: Array(dump.utf8))
    mesh.server.pods.forward("reviews-v1-xyz", 15_001, in: "prod", port: administration.port)
    let run = await mesh.run("pc clusters reviews-v1-xyz.prod --proxy-admin-port 15001 -o name")
    #expect(run == CommandRun(.done, output: "cluster/agent\n"))
    #expect(administration.requests.count == 1)
  }

  @Test("where no port may be forwarded the agent of the proxy is asked")
  func agent() async throws {
    var configuration = StandInConfiguration()
    configuration.authorize = { $0.subresource != "portforward" }
    let mesh = try ClusterMesh(Self.manifests, configuration)
    mesh.server.pods.runCommands { request in
      let isAgent =
        request.container == "istio-proxy" && request.command.prefix(3) == ["pilot-agent", "request", "GET"]
      let isFirst = request.command.last?.contains("dynamic_active_clusters") == true
      return ExecResult(output: isAgent ? (isFirst ? Self.clusters : "{}") : "", exitCode: isAgent ? 0 : 1)
    }
    #expect(await mesh.run("pc cluster reviews-v1-xyz.prod") == CommandRun(.done, output: Self.table))
  }

  @Test("where neither way is open the first refusal is told")
  func closed() async throws {
    var configuration = StandInConfiguration()
    configuration.authorize = { !["portforward", "exec"].contains($0.subresource) }
    let mesh = try ClusterMesh(Self.manifests, configuration)
    let run = await mesh.run("pc listener reviews-v1-xyz.prod")
    #expect(run.status == .notAllowed)
    #expect(run.error.hasPrefix("error: the proxy of reviews-v1-xyz.prod cannot be asked: pods \"reviews-v1-xyz\" is"))
  }

  @Test(
    "what is not there is told with what to do",
    arguments: [
      (
        "pc cluster deployment/none.prod",
        """
        error: "deployment/none" does not refer to a pod
        help: name a pod, or a Deployment, StatefulSet, DaemonSet, ReplicaSet, Job or Service of namespace prod

        """
      ),
      (
        "pc cluster nobody.prod",
        """
        error: unable to retrieve Pod: pods "nobody" not found
        help: list the pods with "meshctl get pods -n prod", or name what makes them: deployment/NAME

        """
      ),
      (
        "pc log -n prod -l app=none",
        """
        error: no pod in namespace prod has the labels app=none

        """
      ),
    ]
  )
  func absent(line: String, error: String) async throws {
    let mesh = try ClusterMesh(Self.manifests)
    #expect(await mesh.run(line) == CommandRun(.notFound, error: error))
  }

  @Test("a command without a proxy says what it requires")
  func nothingNamed() async throws {
    let mesh = try ClusterMesh(Self.manifests)
    let error = """
      error: cluster requires pod name or --file parameter
      help: run "meshctl proxy-config cluster --help" for usage

      """
    #expect(await mesh.run("pc cluster") == CommandRun(.usage, error: error))
  }
}
