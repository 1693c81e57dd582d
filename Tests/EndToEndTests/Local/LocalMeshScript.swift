import Foundation
import System
import TestSupport
import Testing

/// Scripts of bash that run Bookinfo as a mesh with the built binary and a real Envoy. Everything about the mesh is in a
/// directory of the script's own, the state too.
enum LocalMeshScript {
  /// What scripts have in common: the mesh of Bookinfo in `mesh`, and functions to wait and look.
  private static let prelude = #"""
    export XDG_STATE_HOME="$PWD/state" HOME="$PWD"
    # A port that others took meanwhile is no failure of what is tested.
    up() {
      local status
      while :; do
        PORT=$((20000 + RANDOM % 30000))
        meshctl local up --mesh mesh --port "$PORT" --detach 2>up.txt && break
        status=$?
        [ "$status" = 6 ] && grep -q 'is in use' up.txt || { cat up.txt; return "$status"; }
      done
      SOCKET=$(field .administration | sed 's/^unix://')
      MEMORY=/dev/shm/envoy_shared_memory_$(ls "${SOCKET%/*}"/hot_parent_* | sed 's/.*_//')
      [ -e "$MEMORY" ] || echo 'no shared memory'
    }
    ask() { http_proxy="http://127.0.0.1:$PORT" curl -s -m 20 "http://reviews:9080/"; }
    field() { meshctl local status --mesh mesh -o "jsonpath={$1}"; }
    # Waits for a condition, for a minute at most.
    eventually() {
      for _ in $(seq 600); do "$@" && return; sleep 0.1; done
      echo "never: $*"
      return 1
    }
    answers() { [ "$(ask)" = "$1" ]; }
    ended() { ! kill -0 "$1" 2>/dev/null; }
    logged() { meshctl local logs access --mesh mesh | grep -q "$1"; }
    refuses() { [ "$(field .refusal.by)" = "$1" ]; }
    serves() { [ "$(field .phase)" = up ] && [ "$(field '.envoys[-1].process')" != "$1" ]; }
    # Everything to the version that is named.
    shift_to() {
      sed "s/weight: 100/weight: 0/; /subset: $1/{n;s/weight: 0/weight: 100/}" mesh/virtualservices.yaml >mesh/.next
      mv mesh/.next mesh/virtualservices.yaml
    }
    # What is left of a mesh but logs.
    left() {
      pgrep -af "$PWD/state"
      find "${SOCKET%/*}" -type s 2>/dev/null
      find state -name '*.json'
      if [ -e "$MEMORY" ]; then echo "$MEMORY"; fi
    }
    trap 'meshctl local down --mesh mesh 2>/dev/null' EXIT

    """#

  /// Runs a script where Bookinfo is in `mesh`; what it said goes without the directory's path.
  static func run(_ script: String) throws -> ShellRun {
    let envoy = try #require(RealComponent.envoy.path)
    return try TemporaryDirectory.with { directory in
      let bookinfo = PackageDirectory.url.appending(path: "Examples/bookinfo")
      try FileManager.default.copyItem(at: bookinfo, to: directory.appending(path: "mesh"))
      let lines = """
        cd '\(directory.path)'
        export MESHCTL='\(try BuiltBinary.locate().path)' MESHCTL_ENVOY='\(envoy)' LC_ALL=C.UTF-8
        meshctl() { "$MESHCTL" "$@"; }

        """
      return try finished(lines + prelude + script, in: directory)
    }
  }

  /// Runs a script to its end. Foundation's `Process` would wait for all that the script started and ended in its turn.
  private static func finished(_ script: String, in directory: URL) throws -> ShellRun {
    try TemporaryDirectory.with { streams in
      let (output, error) = (streams.appending(path: "output").path, streams.appending(path: "error").path)
      let child = try ChildProcess(
        ChildCommand("/bin/bash", ["-c", script]),
        output: .appending(output),
        error: .appending(error)
      )
      guard case .exited(let status) = try child.wait() else { return ShellRun(-1) }
      return ShellRun(
        status,
        output: try String(contentsOfFile: output, encoding: .utf8),
        error: try String(contentsOfFile: error, encoding: .utf8)
      )
    }
  }
}
