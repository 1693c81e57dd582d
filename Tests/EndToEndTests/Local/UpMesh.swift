import Foundation
import TestSupport

/// An example that the built binary writes and runs as a mesh for the time of one script, with a real Envoy.
struct UpMesh {
  /// The name of the example.
  let example: String

  /// The example is up while the script runs, and down whatever becomes of it: whoever waits for a script waits for all
  /// that it has started.
  private static let prelude = #"""
    export XDG_STATE_HOME="$PWD/state" HOME="$PWD"
    meshctl local init mesh --example "$EXAMPLE" -q >/dev/null || exit
    # A port that others took meanwhile is no failure of what is tested.
    while :; do
      meshctl local up --mesh mesh --port $((20000 + RANDOM % 30000)) --detach 2>up.txt && break
      status=$?
      [ "$status" = 6 ] && grep -q 'is in use' up.txt || { cat up.txt; exit "$status"; }
    done
    trap 'meshctl local down --mesh mesh 2>/dev/null' EXIT
    traffic() { meshctl local traffic "$@" --mesh mesh -o json; }
    # Waits until the changed manifests are in force.
    changed() { until [ "$(meshctl local status --mesh mesh -o jsonpath='{.configuration.revision}')" = "$1" ]; do sleep 0.1; done; }

    """#

  /// Runs a script of bash in whose directory the mesh is `mesh`.
  func run(_ script: String) throws -> ShellRun {
    let envoy = RealComponent.envoy.path ?? "envoy"
    return try TemporaryDirectory.with { directory in
      try ShellRun("export MESHCTL_ENVOY='\(envoy)' EXAMPLE='\(example)'\n" + Self.prelude + script, in: directory)
    }
  }
}
