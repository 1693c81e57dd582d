import Foundation
import StandInAPIServer
import Testing

@testable import MeshCommands

@Suite("meshctl describe on a cluster")
struct DescribeClusterTests {
  private static let refusal = "what it should have is told instead"

  /// What only a directory can tell: where objects are written.
  private static func withoutPlaces(_ text: String) -> String {
    text.replacing(/\ \(mesh\.yaml:[0-9]+\)/, with: "")
  }

  /// The sections but for the last, which names commands that only clusters have.
  private static func withoutNext(_ text: String) -> String {
    text.components(separatedBy: "--------------------\nNext:").first ?? ""
  }

  @Test(
    "the same is told as of the same manifests, word for word",
    arguments: [
      "pod reviews-v1", "service reviews", "vs reviews", "gw edge", "service lonely", "pod ambient", "pod stray",
    ]
  )
  func sameAsDirectory(_ words: String) async throws {
    let text = DescribedObjects.text + "---\n" + DescribedObjects.outsiders
    let directory = await (try DirectoryMesh(["mesh.yaml": text])).run("describe \(words)")
    let cluster = await (try ClusterMesh(text)).run("describe \(words)")
    #expect(cluster.status == .done)
    #expect(Self.withoutNext(cluster.output) == Self.withoutPlaces(Self.withoutNext(directory.output)))
  }

  private static let outsiders: [(words: String, output: String)] = [
    (
      "pod bare",
      """
      Pod: bare
         Pod Revision: 
         Pod does not expose ports
      WARNING: bare is not part of mesh; no Istio sidecar
      --------------------
      Service: bare
         Port: http 80/HTTP targets pod port 80
      --------------------
      Effective PeerAuthentication:
         Workload mTLS mode: PERMISSIVE
      Skipping Gateway information (no ingress gateway pods)

      """
    ),
    (
      "pod ambient",
      """
      Pod: ambient
         Pod Revision: 
         Pod does not expose ports
         Pod is in the ambient mesh: the ztunnel of its node takes its traffic
      --------------------
      Service: ambient
         Port: http 80/HTTP targets pod port 80
      --------------------
      Effective PeerAuthentication:
         Workload mTLS mode: PERMISSIVE
      Skipping Gateway information (no ingress gateway pods)

      """
    ),
    (
      "pod stray",
      """
      Pod: stray
         Pod Revision: 
         Pod does not expose ports
      WARNING: Pod stray Container istio-proxy NOT READY
      Suggestion: add required service name label for Istio telemetry. See \
      https://istio.io/latest/docs/ops/deployment/requirements/.
      Suggestion: add required service revision label for Istio telemetry. See \
      https://istio.io/latest/docs/ops/deployment/requirements/.
      Warning: No Kubernetes Services select pod stray (see \
      https://istio.io/docs/setup/kubernetes/additional-setup/requirements/ )
      --------------------
      --------------------
      Effective PeerAuthentication:
         Workload mTLS mode: PERMISSIVE
      Skipping Gateway information (no ingress gateway pods)

      """
    ),
    (
      "service bare",
      """
      Pod bare: no container "istio-proxy" in pod
      Service "bare" has no Istio pods.  (1 pods in service).
      Use `meshctl inject` or redeploy with Istio automatic sidecar injection.

      """
    ),
    (
      "service waiting",
      """
         Pod is not Running (Pending)
      Service "waiting" has no Istio pods.  (1 pods in service).
      Use `meshctl inject` or redeploy with Istio automatic sidecar injection.

      """
    ),
    (
      "service ambient",
      """
      Service: ambient
         Port: http 80/HTTP targets pod port 80
      Skipping Gateway information (no ingress gateway pods)

      """
    ),
    (
      "pod bare --ignoreUnmeshed",
      """
      Pod: bare
         Pod Revision: 
         Pod does not expose ports
      --------------------
      Service: bare
         Port: http 80/HTTP targets pod port 80
      --------------------
      Effective PeerAuthentication:
         Workload mTLS mode: PERMISSIVE
      Skipping Gateway information (no ingress gateway pods)

      """
    ),
  ]

  @Test("pods outside of the mesh, without a service, and services without pods are told of", arguments: outsiders)
  func outsider(_ words: String, _ output: String) async throws {
    let mesh = try ClusterMesh(DescribedObjects.outsiders)
    #expect(await mesh.run("describe \(words) --brief") == CommandRun(.done, output: output))
  }

  @Test("a Deployment of a cluster is told of by its pods, or by their absence")
  func deployment() async throws {
    let deployment = """
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: stray, namespace: default}
      spec:
        selector: {matchLabels: {run: stray}}
        template: {metadata: {labels: {run: stray}}, spec: {containers: [{name: app, image: x}]}}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: empty, namespace: default}
      spec:
        selector: {matchLabels: {run: empty}}
        template: {metadata: {labels: {run: empty}}, spec: {containers: [{name: app, image: x}]}}

      """
    let mesh = try ClusterMesh(DescribedObjects.outsiders + deployment)
    let run = await mesh.run("describe deploy stray --brief --ignoreUnmeshed")
    #expect(
      run
        == CommandRun(
          .done,
          output: """
            Deployment: stray
               Pods: 1 (0 ready)
            Pod: stray
               Pod Revision: 
               Pod does not expose ports
            WARNING: Pod stray Container istio-proxy NOT READY
            --------------------
            --------------------
            Effective PeerAuthentication:
               Workload mTLS mode: PERMISSIVE
            Skipping Gateway information (no ingress gateway pods)

            """
        )
    )
    let empty = "Deployment: empty\nWARNING: Deployment empty has no pods\n"
    #expect(await mesh.run("describe deploy/empty --brief") == CommandRun(.done, output: empty))
  }

  @Test("what a proxy has counts more than what the mesh says, and what it still has of the past is told")
  func staleProxy() async throws {
    let dump = """
      {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [
        {"route_config": {"name": "9080", "virtual_hosts": [{"domains": ["reviews.default.svc.cluster.local"], "routes": [
          {"route": {"cluster": "outbound|9080||reviews.default.svc.cluster.local"}, "metadata": {"filter_metadata": {
            "istio": {"config": "/apis/networking.istio.io/v1/namespaces/prod/virtual-service/gone"}}}}]}]}}]}]}
      """
    let mesh = try ClusterMesh(DescribedObjects.text)
    let server = try FakeAdministration(answering: Array(dump.utf8))
    mesh.server.pods.forward("reviews-v1", 15_000, port: server.port)
    mesh.server.pods.forward("ingress", 15_000, in: "istio-system", port: server.port)
    let run = await mesh.run("describe svc reviews --brief")
    #expect(
      run
        == CommandRun(
          .done,
          output: """
            Service: reviews
               Port: http 9080/HTTP targets pod port 9080
               Port: tcp-db 3306/TCP targets pod port 3306
            9080:
            WARNING: Proxy is stale; it references to non-existent virtual service gone.prod
            3306:
            53:

            """
        )
    )
    #expect(server.requests.allSatisfy { $0.hasPrefix("GET /config_dump?resource=") })
  }

  @Test("a proxy that does not answer is told of, and what it should have is described")
  func unreachableProxy() async throws {
    let mesh = try ClusterMesh(DescribedObjects.text)
    let run = await mesh.run("describe svc reviews --brief")
    #expect(run.status == .done)
    #expect(run.output.hasPrefix("Service: reviews\n"))
    let warnings = run.error.split(separator: "\n")
    #expect(warnings.count == 2 && warnings.allSatisfy { $0.hasPrefix("warning: ") && $0.hasSuffix(Self.refusal) })
  }

  @Test("the newest events about the object and its pods are told, and no others")
  func events() async throws {
    func event(_ name: String, _ about: String, _ time: String, _ reason: String) -> String {
      """
      ---
      apiVersion: v1
      kind: Event
      metadata: {name: \(name), namespace: default}
      involvedObject: {kind: Pod, name: \(about), namespace: default}
      type: Warning
      reason: \(reason)
      message: "it is\\e[31m so"
      lastTimestamp: "\(time)"
      count: 3

      """
    }
    let events = [
      event("a", "reviews-v1", "2026-01-01T00:00:00Z", "Old"), event("b", "reviews-v1", "2026-01-02T00:00:00Z", "New"),
      event("c", "other", "2026-01-03T00:00:00Z", "Other"),
    ]
    let mesh = try ClusterMesh(DescribedObjects.text + events.joined())
    let run = await mesh.run("describe svc reviews")
    let section = """
      --------------------
      Recent events:
         2026-01-02T00:00:00Z Warning New: it is\\x1b[31m so (3 times)
         2026-01-01T00:00:00Z Warning Old: it is\\x1b[31m so (3 times)
      --------------------
      Next:

      """
    #expect(run.output.components(separatedBy: section).count == 2)
  }
}
