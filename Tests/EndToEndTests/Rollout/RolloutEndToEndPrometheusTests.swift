import TestSupport
import Testing

@Suite(
  "Rollouts on a real Envoy by what a real Prometheus tells",
  .requires(.envoy),
  .requires(.prometheus),
  .requires(.python),
  .timeLimit(.minutes(10)),
  .serialized
)
struct RolloutEndToEndPrometheusTests {
  @Test("proves that a healthy version gets all traffic, step by step, and that no request is lost on the way")
  func promotion() async throws {
    let run = try await RolloutStage.run(
      #"""
      scraped; load
      echo '. ./functions.sh; echo "$MESHCTL_STAGE at $MESHCTL_WEIGHT: $(inforce)" >>seen.txt' >see.sh
      rollout start --to v3 --steps 10,25,50,100 --interval 1s --prometheus "$URL" --success-rate 99 --p99 30s \
        --hook 'before-step=bash see.sh' --hook 'before-promotion=bash see.sh'
      unload; cat seen.txt; inforce
      sed 's/100 # all/0 # all/; s/weight: 0}/weight: 100}/' before.yaml >after.yaml; routes after.yaml
      rollout undo; routes
      """#
    )
    let expected = """
      step 90/10
        ready pass, success-rate pass, p99 pass, hook before-step pass
      step 75/25
        ready pass, success-rate pass, p99 pass, hook before-step pass
      step 50/50
        ready pass, success-rate pass, p99 pass, hook before-step pass
      step 0/100
        ready pass, success-rate pass, p99 pass, hook before-promotion pass
      promoted 0/100
      status 0
      all requests were answered
      before-step at 10: v1 90 v3 10
      before-step at 25: v1 75 v3 25
      before-step at 50: v1 50 v3 50
      before-promotion at 100: v3 100
      v3 100
      routes as before
      undone 100/0
      status 0
      routes as before

      """
    #expect(run == ShellRun(0, output: expected, error: run.error), "\(run.error)")
  }

  @Test("proves that failures and slowness take a version back at the check that reaches the threshold, to the byte")
  func rollback() async throws {
    let run = try await RolloutStage.run(
      #"""
      scraped; load
      behave v3 fail 5
      rollout start --to v3 --steps 50,100 --interval 1s --prometheus "$URL" --success-rate 95 --threshold 3
      routes; inforce
      behave v3 slow 2000
      # Envoy tells latencies every five seconds: the first check may see those of answers from before.
      rollout start --to v3 --steps 50,100 --interval 1s --bake 10m --prometheus "$URL" --p99 1s | tail -n 3
      routes; inforce
      """#
    )
    let expected = """
      step 50/50
        ready pass, success-rate fail
        ready pass, success-rate fail
        ready pass, success-rate fail
      rolledBack 100/0
      status 9
      routes as before
      v1 100
        ready pass, p99 fail
      rolledBack 100/0
      status 9
      routes as before
      v1 100

      """
    #expect(run == ShellRun(0, output: expected, error: run.error), "\(run.error)")
  }

  @Test("proves that a rollout without traffic stays at its first step until its time is over, and can be given up")
  func noTraffic() async throws {
    let run = try await RolloutStage.run(
      #"""
      scraped
      rollout start --to v3 --steps 50,100 --interval 1s --prometheus "$URL" --success-rate 99 --timeout 4s
      tail -1 said.txt | sed "s#$URL#URL#"; grep -c '"no-data"' told.txt | sed 's/^[1-9].*/checks without data/'; inforce
      rollout abort; routes; inforce
      """#
    )
    let expected = """
      step 50/50
      status 7
      {"error":{"kind":"timed-out","message":"the rollout is under way still after 4s","help":["go on with: meshctl rollout \
      resume books.example --mesh mesh --prometheus URL/; give it up with: meshctl rollout abort books.example --mesh \
      mesh"],"exitStatus":7}}
      checks without data
      v1 50 v3 50
      aborted 100/0
      status 0
      routes as before
      v1 100

      """
    #expect(run == ShellRun(0, output: expected, error: run.error), "\(run.error)")
  }
}
