import Testing
import Workloads

@Suite struct PodTroubleTests {
  private static func container(_ state: String, restarts: Int = 0, last: String = "{}") -> String {
    "containerStatuses: [{name: app, restartCount: \(restarts), state: {\(state)}, lastState: \(last)}]"
  }

  private static let crash = "{terminated: {exitCode: 137, reason: OOMKilled}}"
  private static let error = "{terminated: {exitCode: 1, reason: Error}}"

  @Test(
    "a container that waits for what does not change is told with its reason, its last end and the server's words",
    arguments: [
      (
        container(
          "waiting: {reason: CrashLoopBackOff, message: back-off 40s restarting failed container}",
          restarts: 4,
          last: error
        ),
        "container app of pod web-1 is in CrashLoopBackOff after 4 restarts (last exit code 1): back-off 40s restarting "
          + "failed container",
        PodTrouble.Cure.log
      ),
      (
        container("waiting: {reason: CrashLoopBackOff}", restarts: 1, last: crash),
        "container app of pod web-1 is in CrashLoopBackOff after 1 restart (last exit code 137, OOMKilled)", .log
      ),
      (
        container("waiting: {reason: ErrImagePull, message: 'app:2: not found'}"),
        "container app of pod web-1 is in ErrImagePull: app:2: not found", .image
      ),
      (
        container("waiting: {reason: ImagePullBackOff}"), "container app of pod web-1 is in ImagePullBackOff", .image
      ),
      (
        container("waiting: {reason: InvalidImageName}"), "container app of pod web-1 is in InvalidImageName", .image
      ),
      (
        container("waiting: {reason: CreateContainerConfigError, message: secret \"db\" not found}"),
        "container app of pod web-1 is in CreateContainerConfigError: secret \"db\" not found", .settings
      ),
      (
        "initContainerStatuses: [{name: first, state: {waiting: {reason: CrashLoopBackOff}}, restartCount: 2}], "
          + container("waiting: {reason: PodInitializing}"),
        "container first of pod web-1 is in CrashLoopBackOff after 2 restarts", .log
      ),
    ]
  )
  func trouble(_ status: String, _ text: String, _ cure: PodTrouble.Cure) throws {
    let trouble = try #require(PodTrouble(in: SampleObject.pod("web-1", of: "rs", status: "{\(status)}")))
    #expect(trouble.text == text)
    #expect(trouble.cure == cure)
  }

  @Test(
    "a pod that comes up, that crashed once, or that has ended is no trouble",
    arguments: [
      "phase: Pending", container("waiting: {reason: ContainerCreating}"), container("waiting: {}"),
      container("running: {}", restarts: 1, last: error), container("running: {}", restarts: 9, last: error),
      container("terminated: {exitCode: 1, reason: Error}"), container("waiting: {reason: RegistryUnavailable}"),
    ]
  )
  func noTrouble(_ status: String) throws {
    #expect(try PodTrouble(in: SampleObject.pod("web-1", of: "rs", status: "{\(status)}")) == nil)
  }

  @Test("a pod that is about to go is no trouble")
  func terminating() throws {
    let pod = try SampleObject.value(
      """
      metadata: {name: web-1, deletionTimestamp: '2026-01-01T00:00:00Z'}
      status: \(SampleObject.waiting("CrashLoopBackOff"))
      """
    )
    #expect(PodTrouble(in: pod) == nil)
  }
}
