import StandInAPIServer
import Testing
import YAML

@testable import MeshCommands

@Suite("meshctl rollout history and undo of workloads")
struct WorkloadHistoryTests {
  private typealias Objects = RolledOutObjects

  private static func mesh(_ annotations: String = "", spec: String = "replicas: 3") throws -> ClusterMesh {
    let cause = ", kubernetes.io/change-cause: second"
    let deployment = Objects.deployment(annotations: annotations + cause, spec: spec, status: Objects.whole)
    return try ClusterMesh(Objects.rollout(deployment))
  }

  @Test("the revisions are told in kubectl's lines")
  func list() async throws {
    let table = """
      deployment.apps/web 
      REVISION  CHANGE-CAUSE
      1         first
      2         <none>


      """
    #expect(await (try Self.mesh()).run("rollout history deployment/web") == CommandRun(.done, output: table))
    let daemonSet = try ClusterMesh(Objects.numbered("DaemonSet", spec: "minReadySeconds: 0", status: ""))
    let other = table.replacing("deployment", with: "daemonset").replacing("first", with: "<none>")
    #expect(await daemonSet.run("rollout history ds/web") == CommandRun(.done, output: other))
    let fresh = try ClusterMesh(Objects.deployment(status: Objects.whole))
    let none = "deployment.apps/web \nNo rollout history found.\n"
    #expect(await fresh.run("rollout history deploy/web") == CommandRun(.done, output: none))
  }

  @Test("-o wide and -o json tell what each revision runs")
  func details() async throws {
    let mesh = try Self.mesh()
    let wide = """
      deployment.apps/web 
      REVISION  CHANGE-CAUSE  AGE    IMAGES  RUNS
      1         first         9m59s  app:1
      2         <none>        9m58s  app:2   yes


      """
    let run = await mesh.run("rollout history deploy/web -o wide")
    #expect(run.output.trimmingLines == wide.trimmingLines)
    let revision = await mesh.run("rollout history deploy/web -o jsonpath={.items[?(@.current==true)].revision}")
    #expect(revision == CommandRun(.done, output: "2"))
    #expect(await mesh.run("rollout history deploy/web -o name") == CommandRun(.done, output: "1\n2\n"))
  }

  @Test("--revision shows the pods of one, and for programs what keeps it")
  func revision() async throws {
    let mesh = try Self.mesh()
    let template = """
      deployment.apps/web with revision #1
      Pod Template:
        metadata:
          labels:
            app: web
        spec:
          containers:
          - name: app
            image: app:1

      """
    let run = await mesh.run("rollout history deploy/web --revision 1")
    #expect(run == CommandRun(.done, output: template))
    let kind = await mesh.run("rollout history deploy/web --revision 1 -o jsonpath={.kind}/{.metadata.name}")
    #expect(kind == CommandRun(.done, output: "ReplicaSet/web-1"))
    let error = "error: unable to find specified revision 7 in history\nhelp: the history has 1, 2\n"
    #expect(await mesh.run("rollout history deploy/web --revision 7") == CommandRun(.notFound, error: error))
  }

  private static let follow = "written to MESH; follow with: meshctl rollout status deployment/web\n"

  @Test("undo brings back the pods of the revision before, and its cause, and leaves other annotations alone")
  func undo() async throws {
    let mesh = try Self.mesh(", team: shop")
    let run = await mesh.run("rollout undo deployment/web")
    #expect(run == CommandRun(.done, output: "deployment.apps/web rolled back\n", error: Self.follow))
    let object = try #require(mesh.server.store.object("deployments", "web"))
    #expect(object.at("spec", "template", "spec", "containers")?.items.first?.text("image") == "app:1")
    #expect(object.at("spec", "template", "metadata", "labels")?.entries.map(\.key) == ["app"])
    #expect(object.text("metadata", "annotations", "kubernetes.io/change-cause") == "first")
    #expect(object.text("metadata", "annotations", "team") == "shop")
    let again = await mesh.run("rollout undo deployment/web --to-revision 1")
    let skipped = "deployment.apps/web skipped rollback (current template already matches revision 1)\n"
    #expect(again == CommandRun(.done, output: skipped))
  }

  @Test("undo of DaemonSets and StatefulSets takes their revisions", arguments: ["DaemonSet", "StatefulSet"])
  func undoOfOthers(_ kind: String) async throws {
    let mesh = try ClusterMesh(Objects.numbered(kind, spec: "minReadySeconds: 0", status: ""))
    let name = kind.lowercased()
    let run = await mesh.run("rollout undo \(name)/web")
    #expect(run.output == "\(name).apps/web rolled back\n")
    let template = try #require(mesh.server.store.object("\(name)s", "web")?.at("spec", "template"))
    #expect(template.at("spec", "containers")?.items.first?.text("image") == "app:1")
    #expect(template.entries.map(\.key) == ["metadata", "spec"])
  }

  @Test("undo that cannot be says why, and writes nothing")
  func refused() async throws {
    let mesh = try Self.mesh()
    let error = "error: unable to find specified revision 7 in history\nhelp: the history has 1, 2\n"
    #expect(await mesh.run("rollout undo deploy/web --to-revision 7") == CommandRun(.notFound, error: error))
    let dry = await mesh.run("rollout undo deploy/web --dry-run")
    #expect(dry == CommandRun(.done, output: "deployment.apps/web rolled back (dry run)\n"))
    #expect(mesh.writes == [])
    let paused = try Self.mesh(spec: "paused: true")
    let pausedError = """
      error: you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again
      help: go on with "meshctl rollout resume deployment/web"

      """
    #expect(await paused.run("rollout undo deploy/web") == CommandRun(.failed, error: pausedError))
    let only = try ClusterMesh(
      [Objects.deployment(status: Objects.whole), Objects.replicaSet(2)].joined(separator: "---\n")
    )
    let noneError = """
      error: no rollout history found for deployment "web"
      help: see what there is with "meshctl rollout history deployment/web"

      """
    #expect(await only.run("rollout undo deploy/web") == CommandRun(.failed, error: noneError))
  }

  @Test("an applied Deployment is warned of: the next apply undoes the undo")
  func applied() async throws {
    let mesh = try Self.mesh(", kubectl.kubernetes.io/last-applied-configuration: '{}'")
    let run = await mesh.run("rollout undo deploy/web")
    let warning = """
      warning: deployment.apps/web comes from "kubectl apply": change its manifest too, or the next apply undoes this

      """
    #expect(run.error == Self.follow + warning)
  }

  private static let isPatch: @Sendable (HTTPRequest) -> Bool = { $0.method == "PATCH" }

  @Test("what a controller writes meanwhile is no obstacle, and what is rolled out meanwhile is not taken back")
  func races() async throws {
    let mesh = try Self.mesh()
    mesh.server.faults.inject(
      .interference { store in
        try? store.change("deployments", "web", subresource: "status") { $0.set("status", "replicas", to: 2) }
      },
      when: Self.isPatch
    )
    #expect(await mesh.run("rollout undo deploy/web").output == "deployment.apps/web rolled back\n")
    let raced = try Self.mesh()
    raced.server.faults.inject(
      .interference { store in
        try? store.change("deployments", "web") { $0.set("spec", "replicas", to: 5) }
      },
      when: Self.isPatch
    )
    let run = await raced.run("rollout undo deploy/web")
    #expect(run.status == .conflict && run.output == "")
  }
}

extension String {
  /// The lines without the blanks at their ends.
  fileprivate var trimmingLines: [String] {
    split(separator: "\n").map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
  }
}
