import Foundation
import TestSupport
import Testing

/// Compares a real Envoy of a mesh on this machine with that mesh.
@Suite("Where the Envoy of a local mesh is not what it should be", .requires(.envoy), .requires(.python), .serialized)
struct ProxyDriftTests {
  /// Saves what the Envoy of the mesh `mesh` has, and defines `planted`, which makes the mesh or the dump differ by the
  /// script on its input, and tells what is found.
  private static let prelude = #"""
    cat >edit.py <<'END'
    import json, re, sys
    dump = json.load(open("dump.json"))
    def part(name): return [x for x in dump["configs"] if x["@type"].endswith("." + name + "ConfigDump")][0]
    def lists(name): return [x[name] for x in dump["configs"] if name in x][0]
    def named(port): return [x for x in lists("dynamic_listeners") if x["name"] == "127.0.0.1_" + port][0]
    def listener(): return named(sys.argv[2])["active_state"]["listener"]
    def manager(): return listener()["filter_chains"][0]["filters"][0]["typed_config"]
    def endpoint(name):
      cluster = [x["cluster"] for x in lists("dynamic_active_clusters") if name in x["cluster"]["name"]][0]
      return cluster["load_assignment"]["endpoints"][0]["lb_endpoints"][0]["endpoint"]["address"]
    def camel(name): return re.sub("_([a-z])", lambda x: x.group(1).upper(), name)
    def spelled(x):
      if isinstance(x, list): return [spelled(y) for y in x]
      if isinstance(x, dict): return {k if re.search("[^a-z0-9_]", k) else camel(k): v if k == "filter_metadata" else spelled(v) for k, v in reversed(x.items())}
      if isinstance(x, str) and re.fullmatch("[0-9]+s", x): return x[:-1] + ".000s"
      return str(x) if isinstance(x, int) and not isinstance(x, bool) else x
    # Other names, another order, numbers as texts, durations with more digits.
    def respell(dump):
      for config in dump["configs"]:
        for name, entries in list(config.items()):
          if isinstance(entries, list):
            for entry in entries:
              for state in (entry, entry.get("active_state", {})):
                for key in ("cluster", "listener", "route_config"):
                  if key in state: state[key] = spelled(state[key])
            entries.reverse()
    exec(sys.argv[1])
    json.dump(dump, open("dump.json", "w"))
    END
    meshctl proxy-config all --mesh mesh -o json >fresh.json
    edit_dump() { python3 edit.py "$1" "$PORT"; }
    planted() {
      rm -rf edited; cp -r mesh edited; cp fresh.json dump.json
      eval "$(cat)"
      echo '=== planted'
      meshctl proxy-config diff -f dump.json --mesh edited 2>told.txt | sed "1,2d; s/$PORT/PORT/; s/$((PORT + 1))/NEXT/; s|$PWD/state/meshctl/[0-9a-f]*|STATE|"
      grep -v '^note: compared' told.txt
    }

    """#

  @Test("proves that nothing differs on a fresh mesh, and that each planted drift is found, and nothing else")
  func planted() throws {
    let drifts = PlantedDrift.routes + PlantedDrift.clusters + PlantedDrift.listeners
    let script = drifts.map { "planted <<'END'\n\($0.edit)\nEND\n" }.joined()
    let fresh = "meshctl proxy-config diff --mesh mesh\necho \"status $?\"\n"
    let port = "PORT=$(meshctl local status --mesh mesh -o 'jsonpath={.ports[0].port}')\n"
    let run = try UpMesh(example: "bookinfo").run(port + fresh + Self.prelude + script)
    let found = run.output.components(separatedBy: "=== planted\n")
    #expect(found.first == "status 0\n")
    #expect(run.error == "note: compared 8 listeners, 2 routes, 11 clusters: no difference\n")
    #expect(found.count == drifts.count + 1)
    for (drift, text) in zip(drifts, found.dropFirst()) {
      #expect(text == (drift.lines.isEmpty ? "" : drift.lines + "\n"), "\(drift.name)")
    }
  }

  @Test("proves that an Envoy which was not told of a change is found, and that nothing differs once it was")
  func untold() throws {
    let run = try UpMesh(example: "bookinfo").run(
      #"""
      supervisor=$(meshctl local status --mesh mesh -o 'jsonpath={.supervisor.process}')
      kill -STOP "$supervisor"
      sed -i '0,/weight: 100/s//weight: 60/; 0,/weight: 0$/s//weight: 40/' mesh/virtualservices.yaml
      meshctl proxy-config diff --mesh mesh -q; echo "status $?"
      kill -CONT "$supervisor"
      changed 2
      meshctl proxy-config diff --mesh mesh -q; echo "status $?"
      """#
    )
    let output = """
      --- mesh mesh, for the proxy local.default
      +++ the Envoy of mesh mesh
      \(PlantedDrift.routes.first?.lines.replacing("edited/", with: "mesh/") ?? "")
      status 1
      status 0

      """
    #expect(run == ShellRun(0, output: output))
  }

  @Test("proves that an Envoy which was started with everything is compared too, with its mesh and with another")
  func withoutDiscovery() throws {
    let run = try UpMesh(example: "minimal").run(
      #"""
      meshctl local init other --example minimal -q >/dev/null
      socket=$(meshctl local status --mesh mesh -o 'jsonpath={.administration}')
      meshctl proxy-config diff --admin "$socket" --mesh other -q; echo "status $?"
      meshctl proxy-config all --admin "$socket" -o json >before.json
      meshctl proxy-config diff --admin "$socket" --with before.json -q; echo "status $?"
      """#
    )
    #expect(run == ShellRun(0, output: "status 0\nstatus 0\n"))
  }
}
