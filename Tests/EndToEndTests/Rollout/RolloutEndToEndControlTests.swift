import TestSupport
import Testing

@Suite(
  "Rollouts that people have a hand in, on a real Envoy",
  .requires(.envoy),
  .requires(.python),
  .timeLimit(.minutes(10)),
  .serialized
)
struct RolloutEndToEndControlTests {
  @Test(
    "proves that Ctrl-C holds or gives up, that the command it prints goes on, and that a second one leaves at once"
  )
  func interruption() async throws {
    let run = try await RolloutStage.run(
      #"""
      drive start --to v3 --steps 50,100 --interval 10m --hook 'before-promotion=echo "it is" "on" >smoke.txt'
      eventually told 1; kill -INT "$DRIVER"; driven; inforce
      sed -n 's/^it waits/&/p' said.txt
      sed -n 's/.*go on with: meshctl \(.*\); give it up.*/\1/p' said.txt >command.txt
      # As it is printed, but for the time: it has to be over soon.
      echo '"$MESHCTL"' "$(cat command.txt)" '--timeout 1s >/dev/null 2>&1; echo "status $?"' >command.sh; . ./command.sh
      rollout promote --full; rollout undo; routes
      drive start --to v3 --steps 50,100 --interval 10m --on-interrupt rollback
      eventually told 1; kill -INT "$DRIVER"; driven; routes
      drive start --to v3 --steps 50,100 --interval 10m; eventually told 1
      # While someone else holds the manifests, nothing can be written, and so the first one takes its time.
      mkfifo free; flock mesh sh -c ': >locked; read -r _ <free' & eventually [ -e locked ]
      while kill -INT "$DRIVER" 2>/dev/null; do sleep 0.1; done; driven; echo >free; inforce
      rollout abort; routes
      """#
    )
    let expected = #"""
      step 50/50
      paused 50/50
      status 130
      v1 50 v3 50
      it waits where it is: go on with: meshctl rollout resume books.example --mesh mesh --hook 'before-promotion=echo "it \#
      is" "on" >smoke.txt'; give it up with: meshctl rollout abort books.example --mesh mesh
      status 7
      promoted 0/100
      status 0
      undone 100/0
      status 0
      routes as before
      step 50/50
      aborted 100/0
      status 130
      routes as before
      step 50/50
      status 130
      v1 50 v3 50
      aborted 100/0
      status 0
      routes as before

      """#
    #expect(run == ShellRun(0, output: expected, error: run.error), "\(run.error)")
  }

  @Test("proves that one drives at a time, and that weights of someone else are told and not overwritten")
  func others() async throws {
    let run = try await RolloutStage.run(
      #"""
      error() { grep -o '"message":"[^"]*"' said.txt | sed 's#"[^ ]*@[^ ]* drives#"someone drives#'; }
      drive start --to v3 --steps 50,100 --interval 10m; eventually told 1
      "$MESHCTL" rollout resume books.example --mesh mesh -o json >second.txt 2>second-said.txt; echo "status $?"
      sed -n 's/.*"\([^ ]*\) drives the rollout".*/\1/p' second-said.txt | grep -c . ; cat second.txt
      sed 's/weight: 50 #/weight: 60 #/' "$ROUTES" >theirs.yaml; cp theirs.yaml mesh/.next; mv mesh/.next "$ROUTES"
      driven; error; routes theirs.yaml
      rollout promote; error; routes theirs.yaml
      rollout resume; error; routes theirs.yaml
      rollout resume --take-over --timeout 1s; inforce
      rollout abort; routes
      """#
    )
    let drift =
      #""message":"someone else changed the weights of books.example from 50/50 to 60/50; nothing was written""#
    let expected = """
      status 6
      1
      step 50/50
      status 6
      \(drift)
      routes as before
      status 6
      \(drift)
      routes as before
      step 50/50
      status 6
      \(drift)
      routes as before
      step 50/50
      status 7
      v1 50 v3 50
      aborted 100/0
      status 0
      routes as before

      """
    #expect(run == ShellRun(0, output: expected, error: run.error), "\(run.error)")
  }

  @Test("proves that steps, a pause, an approval and the end of it reach whoever drives, and are told there")
  func fromElsewhere() async throws {
    let run = try await RolloutStage.run(
      #"""
      elsewhere() { "$MESHCTL" rollout "$@" --mesh mesh >/dev/null 2>&1; echo "$1: status $?"; }
      drive start --to v3 --steps 20,50,100 --interval 10m; eventually told 1
      elsewhere promote books.example; eventually told 2; inforce
      elsewhere promote books.example --to 100; eventually told 3; inforce
      elsewhere pause books.example; driven
      rollout promote --full; inforce; rollout undo; routes
      rollout start --to v3 --steps 20,100 --interval 1s --approve
      rollout resume; rollout resume; inforce; rollout undo; routes
      drive start --to v3 --steps 20,100 --interval 10m; eventually told 1; elsewhere abort books.example; driven; routes
      """#
    )
    let expected = """
      promote: status 0
      v1 50 v3 50
      promote: status 0
      v3 100
      pause: status 0
      step 80/20
      step 50/50
      step 0/100
      paused 0/100
      status 8
      promoted 0/100
      status 0
      v3 100
      undone 100/0
      status 0
      routes as before
      step 80/20
        ready pass
      paused 80/20
      status 8
      step 0/100
        ready pass
      paused 0/100
      status 8
      promoted 0/100
      status 0
      v3 100
      undone 100/0
      status 0
      routes as before
      abort: status 0
      step 80/20
      aborted 100/0
      status 10
      routes as before

      """
    #expect(run == ShellRun(0, output: expected, error: run.error), "\(run.error)")
  }

  @Test("proves that all traffic moves at once when the gates pass, back at once, and not at all when they fail")
  func bluegreen() async throws {
    let run = try await RolloutStage.run(
      #"""
      echo '. ./functions.sh; [ "$(ask -H "x-canary: always")" = v3 ] && inforce >>seen.txt' >smoke.sh
      rollout bluegreen --to v3 --interval 1s --header x-canary=always --hook 'before-step=bash smoke.sh'; cat seen.txt; inforce
      rollout undo; inforce; routes
      rollout bluegreen --to v3 --interval 1s --hook 'before-step=false'; routes
      rollout bluegreen --to v3 --interval 1s --hook 'before-start=false'; routes
      """#
    )
    let expected = """
      preview 100/0
        ready pass, hook before-step pass
      step 0/100
        ready pass
      promoted 0/100
      status 0
      x-canary: v3 100
      v1 100
      v3 100
      undone 100/0
      status 0
      v1 100
      routes as before
      preview 100/0
        ready pass, hook before-step fail
      rolledBack 100/0
      status 9
      routes as before
      status 9
      routes as before

      """
    #expect(run == ShellRun(0, output: expected, error: run.error), "\(run.error)")
  }
}
