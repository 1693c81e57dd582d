import TestSupport
import Testing

@Suite(
  "Rollouts on a real Envoy by its own statistics",
  .requires(.envoy),
  .requires(.python),
  .timeLimit(.minutes(10)),
  .serialized
)
struct RolloutEndToEndProxyTests {
  @Test("proves that some failures, failures alone and requests that never arrive take a version back to the byte")
  func rollback() async throws {
    let run = try await RolloutStage.run(
      #"""
      load
      share() { grep -o '"value":"[^"]*%"' told.txt | tail -1; }
      behave v3 fail 5
      # On a busy machine an interval may hold too few requests for one to fail: the first checks may pass.
      rollout start --to v3 --steps 50,100 --interval 1s --bake 10m --success-rate 95 --threshold 2 | tail -n 3; routes
      behave v3 fail 1
      rollout start --to v3 --steps 50,100 --interval 1s --success-rate 1; share; routes
      rollout start --to v4 --steps 50,100 --interval 1s --success-rate 1; share; routes
      behave v3 slow 2000
      # Envoy tells latencies every five seconds: the first check may see those of answers from before.
      rollout start --to v3 --steps 50,100 --interval 1s --bake 10m --p99 1s | tail -n 3; routes
      """#
    )
    let expected = """
        ready pass, success-rate fail
      rolledBack 100/0
      status 9
      routes as before
      step 50/50
        ready pass, success-rate fail
      rolledBack 100/0
      status 9
      "value":"0%"
      routes as before
      step 50/0/50
        ready pass, success-rate fail
      rolledBack 100/0/0
      status 9
      "value":"0%"
      routes as before
        ready pass, p99 fail
      rolledBack 100/0
      status 9
      routes as before

      """
    #expect(run == ShellRun(0, output: expected, error: run.error), "\(run.error)")
  }

  @Test(
    "proves that marked requests reach a version without weight, copies only before its first step, and all of it ends"
  )
  func exposure() async throws {
    let run = try await RolloutStage.run(
      #"""
      cat >look.sh <<'END'
      . ./functions.sh
      {
        echo "$MESHCTL_STAGE at $MESHCTL_WEIGHT"; inforce
        before=$(copies)
        echo "any: $(asked 60)"
        echo "with the header: $(asked 5 -H 'x-canary: always')"
        echo "with the cookie: $(asked 5 -b 'other=1; release=v3')"
        if [ "$MESHCTL_WEIGHT" = 0 ]; then
          # Copies are sent beside the answers.
          copied() { [ "$(copies)" -ge 60 ]; }; eventually copied; echo 'and as many copies'
        else
          [ "$(copies)" = "$before" ] && echo 'and no copies'
        fi
      } >>seen.txt
      END
      expose() {
        local end=$1 verb=$2; shift 2
        rollout "$verb" --to v3 --preview 1s --header x-canary=always --sticky cookie=release --mirror 100 --interval 1s "$@" \
          --hook 'before-step=bash look.sh' --hook "$end"
      }
      expose before-promotion='bash look.sh' start --steps 60,100; cat seen.txt; inforce
      # Who reached it once comes with its cookie.
      sed 's/100 # all/0 # all/; s/weight: 0}/weight: 100}/' before.yaml >after.yaml; routes after.yaml
      rollout undo; routes
      expose before-step=false start --steps 60,100; routes
      drive start --to v3 --steps 40,100 --header x-canary=always --sticky cookie=release --interval 10m
      eventually told 1; inforce
      arrived() { ask -c jar.txt >answer.txt; grep -q v3 answer.txt; }
      eventually arrived; echo "with what it set: $(asked 5 -b jar.txt)"
      "$MESHCTL" rollout abort books.example --mesh mesh >/dev/null; driven; routes; inforce
      """#
    )
    #expect(run == ShellRun(0, output: Self.exposed, error: run.error), "\(run.error)")
  }

  private static let exposed = """
    preview 100/0
      ready pass, hook before-step pass
    step 40/60
      ready pass, hook before-step pass
    step 0/100
      ready pass, hook before-promotion pass
    promoted 0/100
    status 0
    before-step at 0
    x-canary: v3 100
    cookie: v3 100
    v1 100 copies to v3
    any: v1
    with the header: v3
    with the cookie: v3
    and as many copies
    before-step at 60
    x-canary: v3 100
    cookie: v3 100
    v1 40 v3 60
    any: v1 v3
    with the header: v3
    with the cookie: v3
    and no copies
    before-promotion at 100
    x-canary: v3 100
    cookie: v3 100
    v3 100
    any: v3
    with the header: v3
    with the cookie: v3
    and no copies
    v3 100
    routes as before
    undone 100/0
    status 0
    routes as before
    preview 100/0
      ready pass, hook before-step fail
    rolledBack 100/0
    status 9
    routes as before
    x-canary: v3 100
    cookie: v3 100
    v1 60 v3 40
    with what it set: v3
    step 60/40
    aborted 100/0
    status 10
    routes as before
    v1 100

    """
}
