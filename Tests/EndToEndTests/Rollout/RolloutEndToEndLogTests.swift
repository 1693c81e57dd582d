import TestSupport
import Testing

@Suite(
  "Rollouts on a real Envoy by its access log",
  .requires(.envoy),
  .requires(.python),
  .timeLimit(.minutes(10)),
  .serialized
)
struct RolloutEndToEndLogTests {
  @Test("proves that failures, requests that never arrived and slow answers take a version back to the byte")
  func rollback() async throws {
    let run = try await RolloutStage.run(
      #"""
      load
      behave v3 fail 2
      rollout start --to v3 --steps 50,100 --interval 2s --gate-logs --success-rate 90; routes
      rollout start --to v4 --steps 50,100 --interval 2s --gate-logs --success-rate 1; routes
      behave v3 slow 500
      rollout start --to v3 --steps 50,100 --interval 3s --gate-logs --p50 200ms; routes
      """#
    )
    let expected = """
      step 50/50
        ready pass, success-rate fail
      rolledBack 100/0
      status 9
      routes as before
      step 50/0/50
        ready pass, success-rate fail
      rolledBack 100/0/0
      status 9
      routes as before
      step 50/50
        ready pass, p50 fail
      rolledBack 100/0
      status 9
      routes as before

      """
    #expect(run == ShellRun(0, output: expected, error: run.error), "\(run.error)")
  }
}
