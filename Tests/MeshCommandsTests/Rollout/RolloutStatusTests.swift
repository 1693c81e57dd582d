import Foundation
import Output
import Rollouts
import Testing

@testable import MeshCommands

@Suite("The rollout of a service, told by commands") struct RolloutStatusTests {
  private static let manifests = MeshScript.reviews + "---\n" + MeshScript.route(100, 0)

  /// The same routes in a directory and in a stand-in cluster.
  private static func meshes() throws -> [any CommandMesh] {
    [try DirectoryMesh(["mesh.yaml": manifests]), try ClusterMesh(manifests)]
  }

  @Test(
    "proves that status shows it once, and ends by its phase",
    arguments: [
      ([.checked(.pass)], "", .done), ([.checked(.fail)], "", .done),
      ([.checked(.fail)], " --exit-on degraded", .findings),
      ([.pause(.requested)], "", .paused), ([.checked(.fail), .checked(.fail), .checked(.fail)], "", .rolledBack),
      ([.abort], "", .aborted), ([.promote(.full)], " --exit-on paused,degraded", .done),
      ([.promote(.full), .undo], "", .aborted),
    ] as [([RolloutEvent], String, ExitStatus)]
  )
  func statuses(events: [RolloutEvent], flags: String, status: ExitStatus) async throws {
    for mesh in try Self.meshes() {
      try await mesh.write(try ShownRollout.after(events))
      let run = await mesh.run("rollout status reviews" + flags)
      #expect(run.status == status)
      #expect(run.error == "")
      #expect(run.output.hasPrefix("reviews.default.svc.cluster.local: v1 → v3, rollout 1\n├── "))
    }
  }

  @Test("proves that status is the same tree in a directory and on a cluster")
  func tree() async throws {
    for mesh in try Self.meshes() {
      try await mesh.write(try ShownRollout.after([.checked(.pass)]))
      let run = await mesh.run("rollout status reviews", at: ShownRollout.start + 30)
      #expect(
        run
          == CommandRun(
            .done,
            output: """
              reviews.default.svc.cluster.local: v1 → v3, rollout 1
              ├── ● step 2 of 4, 20s ago by ci@runner
              ├── steps  √ 5%  ● 25%  ○ 50%  ○ 100%  ○ bake
              ├── v1  75%  ████████░░  0/0 pods ready
              ├── v3  25%  ███░░░░░░░  0/0 pods ready
              ├── gates, not checked yet
              ├── failed checks: 0 of 3 in a row
              ├── next check in 40s, promoted in 4m40s at best
              ├── meshctl rollout pause reviews  → has it wait
              └── meshctl rollout abort reviews  → goes back

              """
          )
      )
    }
  }

  @Test("proves that a program gets all of it as one object")
  func json() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifests])
    try await mesh.write(try ShownRollout.after([.pause(.requested)]))
    let run = await mesh.run("rollout status reviews -o json", at: ShownRollout.start + 30)
    #expect(run.status == .paused)
    let service = #""host":"reviews.default.svc.cluster.local""#
    let pods = #""proxies":null,"pods":{"ready":0,"total":0,"restarts":0}"#
    let weights = #""weights":[{"name":"v1","weight":95},{"name":"v3","weight":5}]"#
    #expect(
      run.output == """
        {"time":"2025-06-15T15:07:10Z","service":"reviews.default.svc.cluster.local","revision":1,"stable":"v1",\
        "canary":"v3","phase":"paused","message":"paused at step 1 of 4","reason":null,"pausedFor":"requested",\
        "position":"step","step":1,"steps":[5,25,50,100],"versions":[\
        {"name":"v1",\(service),"subset":"v1","role":"stable","weight":95,"writtenWeight":95,"weightBefore":100,\(pods)},\
        {"name":"v3",\(service),"subset":"v3","role":"canary","weight":5,"writtenWeight":5,"weightBefore":0,\(pods)}],\
        "drifted":false,"gates":[],"checked":null,\
        "failures":{"inARow":0,"total":0,"threshold":3,"mode":"consecutive"},"intervalSeconds":60,\
        "secondsUntilCheck":null,"secondsUntilPromotion":null,"driver":{"state":"unknown","name":null},"journal":[\
        {"time":"2025-06-15T15:06:40Z","by":"ci@runner","phase":"running","message":"step 1 of 4","reason":null,\(weights)},\
        {"time":"2025-06-15T15:06:50Z","by":"ci@runner","phase":"paused","message":"paused at step 1 of 4","reason":null,\(weights)}]}

        """
    )
  }

  @Test("proves that a rollout that is not there is not found, and that words that are not known are refused")
  func refusals() async throws {
    for mesh in try Self.meshes() {
      for command in ["status", "watch"] {
        #expect(
          await mesh.run("rollout \(command) reviews")
            == CommandRun(
              .notFound,
              error: """
                error: there is no rollout of reviews.default.svc.cluster.local
                help: begin one with meshctl rollout start reviews --to VERSION

                """
            )
        )
      }
    }
    let mesh = try DirectoryMesh()
    #expect(
      await mesh.run("rollout watch reviews --exit-on paused,broken")
        == CommandRun(
          .usage,
          error: """
            error: invalid value "paused,broken" for flag "--exit-on": expected paused, degraded
            help: run "meshctl rollout watch --help" for usage

            """
        )
    )
    #expect(
      await mesh.run("rollout watch deployment/reviews-v1")
        == CommandRun(
          .failed,
          error: """
            error: deployment/reviews-v1 is a workload, and rollout watch is for services
            help: follow it with meshctl rollout status deployment/reviews-v1

            """
        )
    )
  }

  @Test("proves that history lists the rollouts, and shows one whole")
  func history() async throws {
    for mesh in try Self.meshes() {
      #expect(
        await mesh.run("rollout history reviews") == CommandRun(.done, error: "there was no rollout of reviews\n")
      )
      let former = try ShownRollout.after([.promote(.full), .undo])
      var second = try ShownRollout(after: former)
      try second.take(.checked(.pass))
      try second.take(.abort, because: "too slow")
      try await mesh.write(second.record)
      let list = await mesh.run("rollout history reviews", at: ShownRollout.start + 600)
      #expect(
        list
          == CommandRun(
            .done,
            output: """
              REVISION  VERSIONS  ENDED    WHEN       BY         WEIGHTS
                     1  v1 to v3  undone   9m40s ago  ci@runner  v1 100, v3 0
                     2  v1 to v3  aborted  9m40s ago  ci@runner  v1 100, v3 0

              """
          )
      )
      let page = await mesh.run("rollout history reviews --revision 2", at: ShownRollout.start + 600)
      #expect(
        page
          == CommandRun(
            .done,
            output: """
              reviews.default.svc.cluster.local: v1 → v3, rollout 2
              ├── aborted, 9m40s ago by ci@runner
              ├── weights v1 100, v3 0
              └── what happened
                  ├── 2025-06-15T15:06:40Z  step 1 of 4  v1 95, v3 5 (ci@runner)
                  ├── 2025-06-15T15:06:50Z  step 2 of 4  v1 75, v3 25 (ci@runner)
                  └── 2025-06-15T15:07:00Z  aborted: the weights are those from before  v1 100, v3 0 (ci@runner)
                      └── too slow

              """
          )
      )
      let names = await mesh.run("rollout history reviews -o name")
      #expect(names == CommandRun(.done, output: "1\n2\n"))
      #expect(await mesh.run("rollout history reviews --revision 7").status == .notFound)
    }
  }

  @Test("proves that a program gets a rollout before the last one without a journal")
  func historyPayload() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifests])
    let former = try ShownRollout.after([.promote(.full)])
    try await mesh.write(try ShownRollout(after: former).record)
    let run = await mesh.run("rollout history reviews --revision 1 -o yaml")
    #expect(
      run
        == CommandRun(
          .done,
          output: """
            revision: 1
            stable: v1
            canary: v3
            ended: promoted
            time: "2025-06-15T15:06:50Z"
            by: ci@runner
            weights:
            - name: v1
              weight: 0
            - name: v3
              weight: 100
            journal: []

            """
        )
    )
  }
}
