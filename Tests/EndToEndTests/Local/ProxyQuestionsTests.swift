import Foundation
import TestSupport
import Testing

/// Asks a real Envoy by `meshctl proxy-config` and by curl, and compares what both know.
@Suite("What the Envoy of a local mesh has", .requires(.envoy))
struct ProxyQuestionsTests {
  /// Each line: the words behind `meshctl proxy-config`, the page for curl, what is looked for in the JSON of the first
  /// (`m`), and where it is in the JSON of the second (`c`).
  private static let questions = #"""
    cluster | config_dump?resource=dynamic_active_clusters | len(m) | len(c)
    cluster | config_dump?resource=dynamic_active_clusters | sorted(x["name"] for x in m) | sorted(x["cluster"]["name"] for x in c)
    cluster | config_dump?resource=dynamic_active_clusters | by(m, "name", "type") | by([x["cluster"] for x in c], "name", "type")
    cluster | config_dump?resource=dynamic_active_clusters | by(m, "name", "connectTimeout") | by([x["cluster"] for x in c], "name", "connect_timeout")
    cluster | config_dump?resource=dynamic_active_clusters | by(m, "name", "lbPolicy") | by([x["cluster"] for x in c], "name", "lb_policy")
    cluster | config_dump?resource=dynamic_active_clusters | camel(m, True) | camel([x["cluster"] for x in c], True)
    cluster --fqdn reviews | config_dump?resource=dynamic_active_clusters&name_regex=.*reviews.* | sorted(x["name"] for x in m) | sorted(x["cluster"]["name"] for x in c)
    cluster --subset v2 | config_dump?resource=dynamic_active_clusters | sorted(x["name"] for x in m) | sorted(x["cluster"]["name"] for x in c if "v2" in x["cluster"]["name"])
    cluster --port 9080 | config_dump?resource=dynamic_active_clusters | sorted(x["name"] for x in m) | sorted(x["cluster"]["name"] for x in c if "|9080|" in x["cluster"]["name"])
    cluster --direction outbound | config_dump?resource=dynamic_active_clusters | len(m) | sum("outbound" in x["cluster"]["name"] for x in c)
    listener | config_dump?resource=dynamic_listeners | sorted(x["name"] for x in m) | sorted(x["name"] for x in c)
    listener | config_dump?resource=dynamic_listeners | sorted(port(x, "portValue", "socketAddress") for x in m) | sorted(port(x["active_state"]["listener"], "port_value", "socket_address") for x in c)
    listener | config_dump?resource=dynamic_listeners | by(m, "name", "trafficDirection") | by([x["active_state"]["listener"] for x in c], "name", "traffic_direction")
    listener | config_dump?resource=dynamic_listeners | camel(m, True) | camel([x["active_state"]["listener"] for x in c], True)
    listener --type HTTP | config_dump?resource=dynamic_listeners | all("http_connection_manager" in json.dumps(x) for x in m) | len(c) > 0
    listener --address 127.0.0.1 | config_dump?resource=dynamic_listeners | len(m) | sum("127.0.0.1" == x["active_state"]["listener"].get("address", {}).get("socket_address", {}).get("address") for x in c)
    route | config_dump | sorted(x["name"] for x in m) | sorted(x["name"] for x in each(part(c, "Routes"), "route_config"))
    route | config_dump | sorted(len(x["virtualHosts"]) for x in m) | sorted(len(x["virtual_hosts"]) for x in each(part(c, "Routes"), "route_config"))
    route | config_dump | domains(m, "virtualHosts") | domains(each(part(c, "Routes"), "route_config"), "virtual_hosts")
    route | config_dump | sorted(found(m, "weight")) | sorted(found(each(part(c, "Routes"), "route_config"), "weight"))
    route | config_dump | sorted(found(m, "timeout")) | sorted(found(each(part(c, "Routes"), "route_config"), "timeout"))
    route | config_dump | sorted(found(m, "numRetries")) | sorted(found(each(part(c, "Routes"), "route_config"), "num_retries"))
    route | config_dump | camel(m, True) | camel(each(part(c, "Routes"), "route_config"), True)
    endpoint | clusters?format=json | sorted(x["name"] for x in m) | sorted(x["name"] for x in c if x.get("host_statuses"))
    endpoint | clusters?format=json | sum(len(x["hostStatuses"]) for x in m) | sum(len(x.get("host_statuses", [])) for x in c)
    endpoint | clusters?format=json | sorted(found(m, "edsHealthStatus")) | sorted(found(c, "eds_health_status"))
    endpoint --status healthy | clusters?format=json | sorted(found(m, "weight")) | sorted(found([x for x in c if "HEALTHY" in found(x, "eds_health_status")], "weight"))
    eds | config_dump?include_eds | sorted(x["clusterName"] for x in m) | sorted(x["cluster_name"] for x in each(c, "endpoint_config") if x.get("endpoints"))
    bootstrap | config_dump?mask=bootstrap | m["bootstrap"]["node"]["id"] | c[0]["bootstrap"]["node"]["id"]
    bootstrap | config_dump?mask=bootstrap | camel(m["bootstrap"]["admin"], True) | camel(c[0]["bootstrap"]["admin"], True)
    stats --filter version_text | stats?format=json&filter=version_text | sorted(x["name"] for x in m["stats"]) | sorted(x["name"] for x in c)
    stats -t clusters | clusters?format=json | len(m["cluster_statuses"]) | len(c)
    all | config_dump?include_eds | m["configs"] | c
    """#

  private static let program = #"""
    import json, os, re, subprocess, sys
    def run(*words): return subprocess.run(words, capture_output=True, text=True, check=True).stdout
    def short(name): return re.sub("_([a-z0-9])", lambda x: x.group(1).upper(), name)
    def camel(x, top=False):
      if isinstance(x, list):
        parts = [camel(y, top) for y in x]
        return sorted(parts, key=lambda y: json.dumps(y, sort_keys=True)) if top else parts
      if isinstance(x, dict): return {short(k): camel(v) for k, v in x.items() if not (top and k == "@type")}
      return x
    def by(x, key, value): return sorted((y[key], y.get(value)) for y in x)
    def port(x, key, socket): return x.get("address", {}).get(socket, {}).get(key, 0)
    def domains(x, hosts): return sorted(d for y in x for h in y[hosts] for d in h["domains"])
    def found(x, key):
      if isinstance(x, list): return [z for y in x for z in found(y, key)]
      if not isinstance(x, dict): return []
      return [z for k, v in x.items() for z in ([v] if k == key and not isinstance(v, (dict, list)) else found(v, key))]
    def each(x, key):
      if isinstance(x, list): return [z for y in x for z in each(y, key)]
      if not isinstance(x, dict): return []
      return [z for k, v in x.items() for z in ([v] if k == key else each(v, key))]
    def part(x, name): return [y for y in x if name in y["@type"]]
    socket = run(os.environ["MESHCTL"], "local", "status", "--mesh", "mesh", "-o", "jsonpath={.administration}")[5:]
    for line in sys.stdin:
      words, page, ours, theirs = [part.strip() for part in line.split(" | ")]
      m = json.loads(run(os.environ["MESHCTL"], "proxy-config", *words.split(), "--mesh", "mesh", "-o", "json"))
      c = json.loads(run("curl", "-sf", "--unix-socket", socket, "http://envoy/" + page))
      c = c.get("configs", c.get("cluster_statuses", c.get("stats", [])))
      left, right = eval(ours), eval(theirs)
      # When something was read or counted last is another time each time.
      left, right = [json.loads(re.sub('"[0-9-]+T[0-9:.]+Z"', '""', json.dumps(x))) for x in (left, right)]
      if left != right: print(line.strip(), str(left)[:400], str(right)[:400], sep="\n  ")
    """#

  @Test("proves that every subcommand's JSON is what curl finds at the administration")
  func questions() throws {
    let script = """
      cat >questions.py <<'END'
      \(Self.program)
      END
      grep -v '^ *$' <<'END' | python3 questions.py
      \(Self.questions)
      END
      """
    #expect(try UpMesh(example: "bookinfo").run(script) == ShellRun(0))
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
      "$MESHCTL" pc log --mesh mesh --level critical --for 10m >running.txt 2>&1 & process=$!
      until [ "$(level http)" = critical ]; do sleep 0.1; done
      kill -TERM "$process"; wait "$process"; echo "status $?"; level http
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
      status 143
      info

      """
    let run = try UpMesh(example: "minimal").run(script)
    #expect(run.output == output)
  }
}
