import StandInAPIServer
import Testing
import YAML

@testable import MeshCommands

@Suite("meshctl rollout status of workloads")
struct WorkloadStatusTests {
  private typealias Objects = RolledOutObjects

  private static let waiting =
    #"Waiting for deployment "web" rollout to finish: 1 out of 3 new replicas have been updated..."#
  private static let done = "deployment \"web\" successfully rolled out\n"

  private static func mesh(_ status: String = Objects.halfway, _ pods: String...) throws -> ClusterMesh {
    var configuration = StandInConfiguration()
    configuration.hasWatchCache = false
    let text = ([Objects.rollout(Objects.deployment(status: status))] + pods).joined(separator: "---\n")
    return try ClusterMesh(text, configuration)
  }

  /// Has someone change the status once the Deployment is watched.
  private static func change(_ mesh: ClusterMesh, _ statuses: String...) {
    let fault = Fault.interference { store in
      for status in statuses {
        try? store.change("deployments", "web", by: "controller", subresource: "status") { object in
          object.set("status", to: Value.documents(in: "{observedGeneration: 2, \(status)}").first)
        }
      }
    }
    mesh.server.faults.inject(fault) { $0.target.contains("/deployments?") && $0.target.contains("watch=") }
  }

  @Test(
    "what is done already ends at once",
    arguments: ["", " --watch=false", " -w=false --timeout 1s", " --revision 2"]
  )
  func alreadyDone(_ flags: String) async throws {
    let run = await (try Self.mesh(Objects.whole)).run("rollout status deployment/web\(flags)")
    #expect(run == CommandRun(.done, output: Self.done))
  }

  @Test("each change is told once, in kubectl's words, until it is done")
  func changes() async throws {
    let mesh = try Self.mesh()
    let pending = "replicas: 4, updatedReplicas: 3, availableReplicas: 3"
    Self.change(mesh, Objects.halfway + ", unavailableReplicas: 1", pending, Objects.whole)
    let expected = """
      \(Self.waiting)
      Waiting for deployment "web" rollout to finish: 1 old replicas are pending termination...
      \(Self.done)
      """
    #expect(await mesh.run("rollout status deploy/web") == CommandRun(.done, output: expected))
  }

  @Test("--watch=false tells how it stands and ends with 0, as kubectl does")
  func once() async throws {
    let run = await (try Self.mesh()).run("rollout status deploy/web --watch=false")
    #expect(run == CommandRun(.done, output: Self.waiting + "\n"))
  }

  private static let crash = """
    error: deployment.apps/web does not come up: container app of pod new is in CrashLoopBackOff after 3 restarts \
    (last exit code 2): back-off 40s restarting failed container
    help: see its last log with "kubectl logs new -c app --previous -n default"; go back with \
    "meshctl rollout undo deployment/web"

    """

  @Test(
    "a new pod that keeps crashing ends it with the reason, and one of before does not",
    arguments: ["", " --watch=false"]
  )
  func crashing(_ flags: String) async throws {
    let pods = [Objects.pod("new", of: "web-2", status: Objects.crashing), Objects.pod("old", of: "web-1", status: "")]
    let run = await (try Self.mesh(Objects.halfway, pods[0], pods[1])).run("rollout status deploy/web\(flags)")
    #expect(run == CommandRun(.failed, output: Self.waiting + "\n", error: Self.crash))
    let before = try Self.mesh(Objects.halfway, Objects.pod("old", of: "web-1", status: Objects.crashing))
    Self.change(before, Objects.whole)
    let good = await before.run("rollout status deploy/web")
    #expect(good == CommandRun(.done, output: Self.waiting + "\n" + Self.done))
  }

  @Test("an image that cannot be pulled says which command sets another")
  func image() async throws {
    let waiting = "containerStatuses: [{name: app, state: {waiting: {reason: ErrImagePull, message: no such image}}}]"
    let run = await (try Self.mesh(Objects.halfway, Objects.pod("new", of: "web-2", status: waiting)))
      .run("rollout status deploy/web")
    let error = """
      error: deployment.apps/web does not come up: container app of pod new is in ErrImagePull: no such image
      help: roll out another image with "meshctl rollout set-image deployment/web app=IMAGE"; go back with \
      "meshctl rollout undo deployment/web"

      """
    #expect(run == CommandRun(.failed, output: Self.waiting + "\n", error: error))
  }

  @Test("the progress deadline ends it with 1, and a pause with 8")
  func otherEnds() async throws {
    let deadline = "conditions: [{type: Progressing, status: 'False', reason: ProgressDeadlineExceeded}]"
    let late = await (try Self.mesh(deadline)).run("rollout status deploy/web")
    let error = """
      error: deployment "web" exceeded its progress deadline
      help: go back with "meshctl rollout undo deployment/web"

      """
    #expect(late == CommandRun(.failed, error: error))
    let paused = Objects.deployment(spec: "{replicas: 3, paused: true}", status: Objects.halfway)
      .replacing("spec:\n  {replicas: 3, paused: true}", with: "spec:\n  replicas: 3\n  paused: true")
    let run = await (try ClusterMesh(Objects.rollout(paused))).run("rollout status deploy/web")
    let report = "deployment.apps/web is paused; go on with: meshctl rollout resume deployment/web\n"
    #expect(run == CommandRun(.paused, output: Self.waiting + "\n", error: report))
  }

  @Test("time that runs out ends it with 7")
  func timeout() async throws {
    let run = await (try Self.mesh()).run("rollout status deploy/web --timeout 100ms")
    #expect(run.status == .timedOut)
    // How far it came in so short a time is not to be told.
    let error = run.error.replacing(": " + Self.waiting, with: "")
    let expected = """
      error: deployment.apps/web is not rolled out after 100ms
      help: go on with "meshctl rollout status deployment/web"; wait longer with --timeout

      """
    #expect(error == expected)
  }

  @Test("a workload that is not there, or goes, ends it with 5, and another revision with 1")
  func missing() async throws {
    let mesh = try Self.mesh()
    let nowhere = "error: deployment.apps/nope in namespace default not found\n"
    #expect(await mesh.run("rollout status deploy/nope") == CommandRun(.notFound, error: nowhere))
    let other = """
      error: desired revision (1) is different from the running revision (2)
      help: see what runs with "meshctl rollout history deployment/web"

      """
    #expect(await mesh.run("rollout status deploy/web --revision 1") == CommandRun(.failed, error: other))
    mesh.server.faults.inject(.interference { store in try? store.remove("deployments", "web") }) {
      $0.target.contains("/deployments?") && $0.target.contains("watch=")
    }
    let gone = await mesh.run("rollout status deploy/web")
    #expect(gone == CommandRun(.notFound, output: Self.waiting + "\n", error: "error: object has been deleted\n"))
  }

  @Test("Ctrl-C ends it, and nothing is said")
  func interrupted() async throws {
    let mesh = try Self.mesh()
    let (watched, signal) = AsyncStream<Void>.makeStream()
    mesh.server.faults.inject(.interference { _ in signal.yield() }) { $0.target.contains("watch=") }
    let run = Task { await mesh.run("rollout status deploy/web") }
    for await _ in watched { break }
    run.cancel()
    let end = await run.value
    #expect(end.status == .interrupted && end.error == "")
  }

  @Test("programs get a line of JSON for each state")
  func json() async throws {
    let mesh = try Self.mesh(Objects.halfway, Objects.pod("new", of: "web-2", status: Objects.crashing))
    let run = await mesh.run("rollout status deploy/web --watch=false -o json")
    let output = """
      {"time":"1970-01-01T00:00:00Z","kind":"deployment.apps","namespace":"default","name":"web","phase":"failed",\
      "message":"Waiting for deployment \\"web\\" rollout to finish: 1 out of 3 new replicas have been updated...",\
      "revision":2,"pods":{"desired":3,"current":4,"updated":1,"ready":3,"available":3},\
      "trouble":{"pod":"new","container":"app","reason":"CrashLoopBackOff",\
      "message":"back-off 40s restarting failed container","restarts":3,"lastExitCode":2,"lastExitReason":null},\
      "remarks":[]}

      """
    #expect(run.status == .failed)
    #expect(run.output == output)
    #expect(run.error.hasPrefix(#"{"error":"#))
  }

  @Test("-l tells of all workloads with such labels, and the first that fails decides")
  func labels() async throws {
    let mesh = try Self.mesh(Objects.whole)
    #expect(await mesh.run("rollout status deployment -l team=shop") == CommandRun(.done, output: Self.done))
    let none = "error: no deployment in namespace default of MESH has the labels team=bank\n"
    #expect(await mesh.run("rollout status deploy -l team=bank") == CommandRun(.notFound, error: none))
    let usage = """
      error: invalid value "deployment/web" for argument KIND/NAME: expected a kind with --selector: deployment, \
      daemonset and statefulset
      help: run "meshctl rollout status --help" for usage

      """
    #expect(await mesh.run("rollout status deployment/web -l a=b") == CommandRun(.usage, error: usage))
  }

  @Test("who may not see the pods is told so once, and learns how it ends all the same")
  func forbidden() async throws {
    var configuration = StandInConfiguration()
    configuration.authorize = { $0.resource != "pods" }
    let mesh = try ClusterMesh(Objects.rollout(Objects.deployment(status: Objects.halfway)), configuration)
    let run = await mesh.run("rollout status deploy/web --watch=false")
    let warning = """
      warning: new pods that cannot start are not seen: pods is forbidden: User "kubernetes-admin" cannot list \
      resource "pods" in API group "" in the namespace "default"

      """
    #expect(run == CommandRun(.done, output: Self.waiting + "\n", error: warning))
  }

  @Test("DaemonSets and StatefulSets are told of in their own words, and their new pods are looked at")
  func otherKinds() async throws {
    let daemons = "desiredNumberScheduled: 2, updatedNumberScheduled: 1, numberAvailable: 1"
    let crash = Objects.pod("web-x", of: "web", hash: "b", status: Objects.crashing)
    let daemonSet = try ClusterMesh(
      Objects.numbered("DaemonSet", spec: "minReadySeconds: 0", status: daemons) + "---\n" + crash
    )
    let run = await daemonSet.run("rollout status ds/web")
    let text = "Waiting for daemon set \"web\" rollout to finish: 1 out of 2 new pods have been updated...\n"
    #expect(run.status == .failed && run.output == text)
    #expect(
      run.error.hasPrefix("error: daemonset.apps/web does not come up: container app of pod web-x is in CrashLoop")
    )
    let replicas = "readyReplicas: 2, currentReplicas: 2, currentRevision: b, updateRevision: b"
    let statefulSet = await (try ClusterMesh(Objects.numbered("StatefulSet", status: replicas)))
      .run("rollout status sts/web")
    #expect(
      statefulSet == CommandRun(.done, output: "statefulset rolling update complete 2 pods at revision b...\n")
    )
    let manual = Objects.numbered("DaemonSet", spec: "updateStrategy: {type: OnDelete}", status: daemons)
    let error = """
      error: rollout status is only available for RollingUpdate strategy type
      help: a pod of daemonset/web is replaced when it is deleted, and not before

      """
    #expect(await (try ClusterMesh(manual)).run("rollout status ds/web") == CommandRun(.failed, error: error))
  }
}
