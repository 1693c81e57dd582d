import Foundation
import TestSupport
import Testing

@Suite(
  "Releases by the script for CI on a real Envoy",
  .requires(.envoy),
  .requires(.python),
  .timeLimit(.minutes(10)),
  .serialized
)
struct RolloutEndToEndReleaseTests {
  /// The script with the settings of a job, its last word, and its status.
  private static var prelude: String {
    let script = PackageDirectory.url.appending(path: "Examples/ci/release.sh").path
    return #"""
      export SERVICE=books.example VERSION=v3 MESH=mesh STEPS=50,100 INTERVAL=1s THRESHOLD=1 P99=60s
      release() { env "$@" '\#(script)' >out.txt 2>err.txt; local status=$?; tail -1 err.txt; echo "status $status"; }

      """#
  }

  @Test("proves that a version whose gates pass is released, and that one whose gates fail is not, to the byte")
  func gates() async throws {
    let run = try await RolloutStage.run(
      Self.prelude + #"""
        load
        release SMOKE='echo "$MESHCTL_CANARY" >>smoke.txt'; cat smoke.txt; inforce; unload
        "$MESHCTL" rollout undo books.example --mesh mesh >/dev/null 2>&1; routes
        load
        behave v3 fail 4; release SUCCESS_RATE=90; routes
        behave v3 fine; release SMOKE='exit 1'; routes
        release VERSION=v9; routes
        """#
    )
    let expected = """
      released: v3 of books.example has the traffic
      status 0
      v3
      v3 100
      all requests were answered
      routes as before
      not released: a gate failed, and everything is as it was
      status 9
      routes as before
      not released: a gate failed, and everything is as it was
      status 9
      routes as before
      not begun: see what the plan says above
      status 5
      routes as before

      """
    #expect(run == ShellRun(0, output: expected, error: run.error), "\(run.error)")
  }

  @Test("proves that too little traffic, other people, an approval and a cancelled job end as the script says")
  func otherEnds() async throws {
    let run = try await RolloutStage.run(
      Self.prelude + #"""
        release TIMEOUT=2s ATTEMPTS=1; grep -c 'going on' err.txt; routes
        load
        release APPROVE=true; inforce; release; "$MESHCTL" rollout abort books.example --mesh mesh >/dev/null 2>&1; routes
        python3 -c '
        import os, signal, sys
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        os.execvp(sys.argv[1], sys.argv[1:])
        ' env INTERVAL=10m '\#(PackageDirectory.url.appending(path: "Examples/ci/release.sh").path)' >out.txt 2>err.txt & JOB=$!
        half() { [ "$(inforce)" = 'v1 50 v3 50' ]; }
        eventually half; kill -TERM $JOB; wait $JOB; echo "status $?"; tail -1 err.txt; routes
        """#
    )
    let expected = """
      not released: it took too long, and everything is as it was
      status 7
      1
      routes as before
      not released yet: it waits for somebody to run meshctl rollout resume books.example
      status 8
      v1 50 v3 50
      not begun: see what the plan says above
      status 6
      routes as before
      status 143
      not released: the job was cancelled, and everything is as it was
      routes as before

      """
    #expect(run == ShellRun(0, output: expected, error: run.error), "\(run.error)")
  }
}
