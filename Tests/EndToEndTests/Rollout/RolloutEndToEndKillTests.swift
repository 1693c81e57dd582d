import Foundation
import System
import TestSupport
import Testing

@Suite("kill -9 of whoever drives a rollout", .timeLimit(.minutes(10)), .serialized)
struct RolloutEndToEndKillTests {
  @Test(
    "proves that requests go on as they went, and that the rollout is gone on with to its end",
    .requires(.envoy),
    .requires(.python)
  )
  func resumption() async throws {
    let run = try await RolloutStage.run(
      #"""
      load
      drive start --to v3 --steps 25,50,100 --interval 1s --success-rate 99
      eventually told 2; kill -KILL "$DRIVER"; wait "$DRIVER" 2>/dev/null
      python3 tell.py told.txt | grep -v pass | sed 2q
      # It may have come further until it was killed.
      rollout resume | tail -3; inforce
      unload; rollout undo; routes
      """#
    )
    let expected = """
      step 75/25
      step 50/50
        ready pass, success-rate pass
      promoted 0/100
      status 0
      v3 100
      all requests were answered
      undone 100/0
      status 0
      routes as before

      """
    #expect(run == ShellRun(0, output: expected, error: run.error), "\(run.error)")
  }

  /// What becomes of rollouts that are killed, each at its own call of one kind, all at once. Each is brought to its
  /// beginning then, and to its end where that is asked for.
  private static let killing = #"""
    go() { "$MESHCTL" rollout "$@" --mesh mesh -q >out.txt 2>err.txt; }
    is() { cmp -s mesh/routes.yaml "../$1.yaml"; }
    sed 's/100 # all/50 # all/; s/weight: 0}/weight: 50}/' before.yaml >half.yaml
    sed 's/100 # all/0 # all/; s/weight: 0}/weight: 100}/' before.yaml >after.yaml
    one() {
      mkdir "$1"; cd "$1"; mkdir mesh; cp ../service.yaml mesh; cp ../before.yaml mesh/routes.yaml
      export XDG_STATE_HOME=$PWD/state
      "$STRACE" -f -qq -o /dev/null -e "trace=/^$CALL" -e "inject=/^$CALL:signal=KILL:when=$1" \
        "$MESHCTL" rollout start books.example --to v3 --steps 50,100 --interval 1s $HOOK --mesh mesh >out.txt 2>err.txt
      case $? in 0|9) echo 'over' ;; esac
      is before || is half || is after || echo 'weights of no step'
      if [ "$ENDS" = resumed ]; then
        go resume books.example $HOOK; local status=$?
        if [ $status = 0 ]; then is after || echo 'promoted without its weights'; fi
      fi
      go abort books.example; local status=$?
      case $status in
        5) ;; # It was killed before there was anything.
        6) if grep -q promoted err.txt; then
             is after || echo 'promoted without its weights'
             go undo books.example || cat err.txt
           else
             grep -q 'rolled back' err.txt || cat err.txt
           fi ;;
        0) ;;
        *) cat err.txt ;;
      esac
      is before || { echo "$CALL $1: not as before"; cat mesh/routes.yaml; }
    }
    for number in $(seq "$COUNT"); do (one "$number") >"$number.txt" 2>/dev/null & done; wait
    cat [0-9]*.txt | sort | uniq -c | sed 's/^ *//'
    """#

  @Test(
    "proves that state and weights never disagree, wherever it is, and that it can be given up to the byte",
    .requires(.strace),
    arguments: ["flock", "write", "fsync", "rename"],
    ["", "--hook before-step=false"]
  )
  func everyCall(call: String, hook: String) async throws {
    let strace = try #require(RealComponent.strace.path)
    // As many as there are before the first step is over.
    let settings =
      "CALL=\(call) HOOK='\(hook)' COUNT=12 STRACE='\(strace)' ENDS=\(call == "rename" ? "resumed" : "given")"
    let run = try await Self.run(settings + "\n" + Self.killing)
    // Those behind the last call of a thread are not killed, and come to their end.
    let possible = (1..<12).map { "\($0) over\n" } + [""]
    #expect(possible.contains(run.output), "\(run)")
  }

  private static func run(_ script: String) async throws -> ShellRun {
    try await withCheckedThrowingContinuation { continuation in
      do {
        try DetachedThread.start { continuation.resume(with: Result { try inDirectory(script) }) }
      } catch {
        continuation.resume(throwing: error)
      }
    }
  }

  private static func inDirectory(_ script: String) throws -> ShellRun {
    try TemporaryDirectory.with { directory in
      try Manifests.write(RolloutStage.routes, to: "before.yaml", in: directory)
      let service = RolloutStage.service.replacing("PORT", with: "808")
      try Manifests.write(service, to: "service.yaml", in: directory)
      return try ShellRun(script, in: directory)
    }
  }
}
