import TestSupport
import Testing

@Suite("The Envoy of a mesh of this machine", .requires(.envoy), .requires(.jq))
struct LocalProxyTests {
  @Test("each command shows of a mesh of this machine what its administration does")
  func local() throws {
    let script = #"""
      A=$(meshctl local status --mesh mesh -o 'jsonpath={.administration}')
      for words in cluster listener route endpoint eds secret 'bootstrap -o short' all 'admin listeners' ecds log; do
        # shellcheck disable=SC2086
        for place in "--mesh mesh" "--admin $A"; do meshctl pc $words $place; echo "$?"; done >both 2>&1
        sed -i "s|mesh mesh|PROXY|; s|Envoy of PROXY|PROXY|; s|Envoy at $A|PROXY|; s|^$A|PROXY|; s|^mesh:|PROXY:|" both
        lines=$(($(wc -l <both) / 2))
        [ "$(head -n "$lines" both)" = "$(tail -n "$lines" both)" ] || { echo "$words"; cat both; }
      done
      places() { for sort; do meshctl pc "$sort" --mesh mesh -o wide; done | grep -o 'mesh/.*yaml:[0-9]*' | sort; }
      [ "$(places all)" = "$(places cluster listener route)" ] || echo 'not the same places'
      places all | grep -q virtualservices.yaml || echo 'no places'
      """#
    #expect(try UpMesh(example: "bookinfo").run(script) == ShellRun(0))
  }

  @Test("its names complete the flags that take them")
  func completion() throws {
    let script = #"""
      export MESHCTL_COMPLETION_LIMIT=60000
      complete() { meshctl __complete -- pc "$@" | cut -f1 | paste -sd' '; }
      complete cluster --mesh mesh --fqdn re; complete c --local --mesh mesh --subset ''; complete c --mesh mesh --port=
      complete route --mesh mesh --name ''; complete listener --mesh mesh --port '' | wc -w
      complete all --mesh mesh --fqdn re; complete cluster --mesh mesh --context x --fqdn re
      """#
    let output = """
      reviews.default.svc.cluster.local
      v1 v2
      --port=9080
      http_proxy
      1
      reviews.default.svc.cluster.local


      """
    #expect(try UpMesh(example: "minimal").run(script) == ShellRun(0, output: output))
  }

  @Test("the status of the Envoy of a mesh of this machine follows what it has")
  func status() throws {
    let script = #"""
      ps() { meshctl proxy-status --mesh mesh "$@"; }
      mask() { sed -E 's/meshctl-[0-9]+/meshctl-N/; s/[0-9]+\.[0-9]+\.[0-9]+/VERSION/; s/\([0-9]+[smh]\)/(AGE)/g; s/ +/ /g'; }
      ps | mask; ps -o wide | mask; ps --wait
      ps -o json | "$JQ" -c '.resources[0] | [.node.id, (.genericXdsConfigs | map([(.typeUrl | split(".") | last), .configStatus]))]'
      printf 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: wrong}\nspec: {hosts: 1}\n' >mesh/wrong.yaml
      until ps -o wide | grep -q STALE; do sleep 0.1; done
      ps -o wide | mask | sed 1d; ps --wait --timeout 1ms; echo "status $?"
      rm mesh/wrong.yaml; ps --wait
      """#
    let run = try UpMesh(example: "bookinfo").run("JQ='\(RealComponent.jq.path ?? "jq")'\n" + script)
    let output = """
      NAME CLUSTER ISTIOD VERSION SUBSCRIBED TYPES
      envoy-0 mesh meshctl-N VERSION 3 (CDS,LDS,RDS)
      NAME CLUSTER CDS ECDS EDS LDS RDS ISTIOD VERSION
      envoy-0 mesh SYNCED (AGE) IGNORED IGNORED SYNCED (AGE) SYNCED (AGE) meshctl-N VERSION
      ["envoy-0",[["Cluster","SYNCED"],["Listener","SYNCED"],["RouteConfiguration","SYNCED"],\
      ["ClusterLoadAssignment","UNKNOWN"],["TypedExtensionConfig","UNKNOWN"]]]
      envoy-0 mesh STALE (AGE) IGNORED IGNORED STALE (AGE) STALE (AGE) meshctl-N VERSION
      status 7

      """
    let error = """
      1 proxy has its latest configuration
      error: 1 of 1 proxies have not their latest configuration after 1ms: envoy-0 (clusters stale, listeners stale, \
      routes stale)
      help: look at them with meshctl proxy-status -o wide, or wait longer with --timeout
      1 proxy has its latest configuration

      """
    #expect(run == ShellRun(0, output: output, error: error))
  }

  @Test("proves that levels are read, set for a time, and set back")
  func logging() throws {
    let script = #"""
      pc() { meshctl pc log --mesh mesh "$@"; }
      level() { pc -o "jsonpath={.items[0].loggers.$1}"; echo; }
      level http; pc --level http:debug,router:trace >set.txt; level http; level router
      pc --level warning --for 1ms >set.txt 2>told.txt; sed 's/--level .*/--level LEVELS/' told.txt; level http; level router
      pc --reset >set.txt; level http
      pc --level htpt:debug >/dev/null; echo "status $?"
      for signal in TERM HUP; do
        "$MESHCTL" pc log --mesh mesh --level critical --for 10m >running.txt 2>&1 & process=$!
        until [ "$(level http)" = critical ]; do sleep 0.1; done
        head -1 running.txt | cut -d: -f1-2; kill -"$signal" "$process"; wait "$process"; echo "status $?"; level http
      done
      """#
    let output = """
      info
      debug
      trace
      note: to set the levels back: meshctl proxy-config log --mesh mesh --level LEVELS
      the loggers of the Envoy of mesh mesh are set back
      debug
      trace
      info
      status 5
      note: to set the levels back
      status 143
      info
      note: to set the levels back
      status 143
      info

      """
    let run = try UpMesh(example: "minimal").run(script)
    #expect(run.output == output)
  }
}
