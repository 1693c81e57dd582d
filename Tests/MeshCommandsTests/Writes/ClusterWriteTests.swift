import StandInAPIServer
import Testing
import YAML

@testable import MeshCommands

@Suite("Writing to a cluster")
struct ClusterWriteTests {
  private static let path = "/apis/networking.istio.io/v1/namespaces/default/virtualservices/reviews"
  private static let write = "PATCH \(path)?fieldManager=meshctl&fieldValidation=Strict"
  private static let isPatch: @Sendable (HTTPRequest) -> Bool = { $0.method == "PATCH" }

  private static func mesh(_ weights: (Int, Int) = (100, 0)) throws -> ClusterMesh {
    try ClusterMesh(MeshScript.reviews + "---\n" + MeshScript.route(weights.0, weights.1))
  }

  @Test("fields of another manager are a conflict that says what to do, and --force-conflicts takes them over")
  func conflicts() async throws {
    let mesh = try Self.mesh()
    try mesh.server.store.change("virtualservices", "reviews", by: "argo") { object in
      object = Value.documents(in: MeshScript.route(70, 30)).first ?? object
    }
    let run = await mesh.run("apply -f -", input: MeshScript.route(50, 50))
    #expect(
      run
        == CommandRun(
          .conflict,
          error: """
            error: others manage fields of \(MeshScript.virtualService) in namespace default: .spec.http by argo
            help: repeat with --force-conflicts to take the fields over, or leave them out

            """
        )
    )
    let forced = await mesh.run("apply -f - --force-conflicts", input: MeshScript.route(50, 50))
    #expect(forced == CommandRun(.done, output: "\(MeshScript.virtualService) configured (MESH)\n"))
  }

  @Test("a write whose answer is lost is read back, and is not sent again")
  func lostAnswer() async throws {
    let mesh = try Self.mesh()
    mesh.server.faults.inject(.cutAfterWork, when: Self.isPatch)
    let run = await mesh.run("apply -f -", input: MeshScript.route(50, 50))
    #expect(run == CommandRun(.done, output: "\(MeshScript.virtualService) configured (MESH)\n"))
    #expect(mesh.writes.count == 1)
  }

  @Test("a write that may have been made and was not ends with 7, and is not sent again")
  func lostRequest() async throws {
    let mesh = try Self.mesh()
    mesh.server.faults.inject(.close, when: Self.isPatch)
    let run = await mesh.run("apply -f -", input: MeshScript.route(50, 50))
    // What libcurl adds is its own.
    let error = run.error.replacing(/\ \(.*\)/, with: "")
    #expect(
      CommandRun(run.status, output: run.output, error: error)
        == CommandRun(
          .timedOut,
          error: """
            error: the answer of SERVER was lost: the connection was lost before the answer; nobody knows whether the \
            change was made
            help: look at what it is now before repeating the command

            """
        )
    )
    #expect(mesh.writes.count == 1)
  }

  @Test("what someone else changed between the look and the write is looked at anew")
  func interference() async throws {
    let mesh = try Self.mesh()
    mesh.server.faults.inject(
      .interference { store in
        try? store.change("virtualservices", "reviews", by: "meshctl") { object in
          object =
            Value.documents(in: MeshScript.route(100, 0, annotations: MeshScript.rollout)).first ?? object
        }
      },
      when: Self.isPatch
    )
    let run = await mesh.run("apply -f -", input: MeshScript.route(50, 50))
    #expect(run.status == .conflict)
    #expect(run.error.hasPrefix("error: <stdin>:1:1: a rollout shifts the weights"))
    #expect(mesh.writes.count == 1)
  }

  @Test("what the server has against a field is shown at its line")
  func refusals() async throws {
    let mesh = try Self.mesh()
    let policy = "  trafficPolicy:\n    loadBalancer: {simple: BEST}\n"
    let run = await mesh.run("apply -f - --validate=false", input: MeshScript.reviews + policy)
    #expect(
      run
        == CommandRun(
          .failed,
          output: "service/reviews unchanged (MESH)\n",
          error: """
            <stdin>:16:28: error: spec.trafficPolicy.loadBalancer.simple: Unsupported value: "BEST": supported values: \
            "UNSPECIFIED", "LEAST_CONN", "RANDOM", "PASSTHROUGH", "ROUND_ROBIN", "LEAST_REQUEST" [refused-by-server]
            16 |     loadBalancer: {simple: BEST}
               |                            ^~~~
            error: MESH refuses \(MeshScript.destinationRule) in namespace default
            help: mend the manifest

            """
        )
    )
  }

  @Test("a missing namespace is told by its name, and what comes after is not written")
  func missingNamespace() async throws {
    let mesh = try Self.mesh()
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: none}\n---\n" + MeshScript.route(50, 50)
    let run = await mesh.run("apply -f -", input: text)
    #expect(
      run
        == CommandRun(
          .failed,
          error: """
            <stdin>:3:18: error: namespaces "none" not found [refused-by-server]
            3 | metadata: {name: a, namespace: none}
              |                  ^
            warning: \(MeshScript.virtualService) not applied: the command stops at the error
            error: MESH refuses configmap/a in namespace none
            help: mend the manifest

            """
        )
    )
  }

  @Test("a missing permission is named, and nothing is written")
  func permissions() async throws {
    var configuration = StandInConfiguration()
    configuration.authorize = { $0.verb != "patch" }
    let mesh = try ClusterMesh(MeshScript.reviews + "---\n" + MeshScript.route(100, 0), configuration)
    let run = await mesh.run("apply -f - --validate=false", input: MeshScript.route(50, 50))
    #expect(
      run
        == CommandRun(
          .notAllowed,
          error: """
            error: virtualservices.networking.istio.io "reviews" is forbidden: User "kubernetes-admin" cannot patch \
            resource "virtualservices" in API group "networking.istio.io" in the namespace "default"
            help: ask for the permission to patch virtualservices.networking.istio.io in namespace default; see kubectl \
            auth can-i patch virtualservices.networking.istio.io -n default

            """
        )
    )
  }

  @Test("who may read one namespace alone has references checked there")
  func ownNamespace() async throws {
    var configuration = StandInConfiguration()
    configuration.authorize = { $0.verb != "list" || $0.namespace == "default" }
    let mesh = try ClusterMesh(MeshScript.reviews, configuration)
    let run = await mesh.run("apply -f -", input: MeshScript.route(50, 50).replacing("v3", with: "v4"))
    #expect(run.status == .findings)
    let right = await mesh.run("apply -f -", input: MeshScript.route(50, 50))
    #expect(right == CommandRun(.done, output: "\(MeshScript.virtualService) created (MESH)\n"))
  }

  @Test("what cannot be told safe to delete is not deleted")
  func deletionWithoutPermission() async throws {
    var configuration = StandInConfiguration()
    configuration.authorize = { $0.verb != "list" }
    let mesh = try ClusterMesh(MeshScript.reviews, configuration)
    let deletion = await mesh.run("delete dr reviews")
    #expect(
      deletion
        == CommandRun(
          .notAllowed,
          error: """
            error: whether routes use what is to be deleted cannot be told: virtualservices.networking.istio.io is \
            forbidden: User "kubernetes-admin" cannot list resource "virtualservices" in API group \
            "networking.istio.io" at the cluster scope
            help: pass --force to delete it all the same

            """
        )
    )
    #expect(mesh.server.store.object("destinationrules", "reviews") != nil)
  }

  @Test("the field manager that is asked for is noted")
  func fieldManager() async throws {
    let mesh = try Self.mesh()
    _ = await mesh.run("apply -f - --field-manager=ci", input: MeshScript.route(50, 50))
    #expect(mesh.writes == [Self.write.replacing("meshctl", with: "ci")])
  }

  @Test("references to what the cluster lacks are errors, and what it holds is read only to tell")
  func references() async throws {
    let mesh = try Self.mesh()
    let run = await mesh.run("apply -f -", input: MeshScript.route(50, 50).replacing("v3", with: "v4"))
    #expect(run.status == .findings)
    #expect(mesh.writes == [])
    mesh.server.log.clear()
    _ = await mesh.run("apply -f -", input: "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n")
    #expect(mesh.server.log.lines.filter { $0.contains("limit=") } == [])
  }

  @Test("apply --wait waits for the controller, and gives up in time")
  func waiting() async throws {
    let mesh = try Self.mesh()
    let text = """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: a, labels: {app: a, version: v1}}
      spec:
        selector: {matchLabels: {app: a}}
        template:
          metadata: {labels: {app: a, version: v1}}
          spec: {containers: [{name: a, image: a}]}

      """
    let late = await mesh.run("apply -f - --wait --timeout=100ms", input: text)
    #expect(
      late
        == CommandRun(
          .timedOut,
          output: "deployment.apps/a created (MESH)\n",
          error: """
            error: deployment.apps/a in namespace default is not ready after 100ms
            help: look at it with "meshctl get", or wait longer with --timeout

            """
        )
    )
    try mesh.server.store.change("deployments", "a", by: "controller", subresource: "status") { object in
      object = object.setting(
        "status",
        to: ["observedGeneration": 1, "replicas": 1, "updatedReplicas": 1, "availableReplicas": 1]
      )
    }
    let ready = await mesh.run("apply -f - --wait --timeout=30s", input: text)
    #expect(ready == CommandRun(.done, output: "deployment.apps/a unchanged (MESH)\n"))
  }
}

extension Value {
  fileprivate func setting(_ key: String, to value: Value) -> Value {
    .mapping(entries.filter { $0.key != key } + [Entry(key, value)])
  }
}
