extension RolloutStage {
  /// The versions of the service, and a desk that hands on what Prometheus scrapes and tells what the versions got.
  static let world = #"""
    import collections, http.client, http.server, os, socket, sys, threading, time
    lock, requests, copies, seen = threading.Lock(), collections.Counter(), 0, {}

    class Envoy(http.client.HTTPConnection):
      def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(sys.argv[1])

    class Handler(http.server.BaseHTTPRequestHandler):
      protocol_version = "HTTP/1.1"
      def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
      def log_message(self, *arguments): pass

    # A version. A file of its name says how it answers: "fail 5" every fifth time with status 503, "slow 300" after so
    # many milliseconds.
    class Version(Handler):
      def do_GET(self):
        global copies
        version = self.server.version
        with lock:
          requests[version] += 1
          number = requests[version]
          mark = self.headers["X-Mark"]
          # A request that two versions get is a copy for one of them.
          if mark and seen.setdefault(mark, version) != version: copies += 1
        with open(version + ".txt") as file: word, value = file.read().split()
        if word == "slow": time.sleep(int(value) / 1000)
        self.answer(503 if word == "fail" and number % int(value) == 0 else 200, (version + "\n").encode())

    class Desk(Handler):
      def do_GET(self):
        if self.path == "/copies":
          with lock: return self.answer(200, f"{copies}\n".encode())
        envoy = Envoy("envoy")
        envoy.request("GET", self.path)
        answer = envoy.getresponse()
        self.answer(answer.status, answer.read())

    http.server.ThreadingHTTPServer.request_queue_size = 128
    http.server.ThreadingHTTPServer.daemon_threads = True
    def serve(handler, version=None):
      server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
      server.version = version
      threading.Thread(target=server.serve_forever, daemon=True).start()
      return server.server_port

    # Where nobody listens, and nobody will.
    closed = socket.socket()
    closed.bind(("127.0.0.1", 0))
    ports = serve(Version, "v1"), serve(Version, "v3"), closed.getsockname()[1], serve(Desk)
    with open("ports.next", "w") as file: print(*ports, file=file)
    os.rename("ports.next", "ports.txt")
    threading.Event().wait()
    """#

  /// Steady requests through the Envoy until there is a file `enough`.
  static let load = #"""
    import http.client, os, sys, threading, time
    results, lock = [], threading.Lock()

    def send():
      connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]), timeout=60)
      while not os.path.exists("enough"):
        connection.request("GET", "/", headers={"Host": "books.example"})
        answer = connection.getresponse()
        answer.read()
        with lock: results.append(answer.status)
        time.sleep(0.03)

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    wrong = sum(status != 200 for status in results)
    print("all requests were answered" if results and not wrong else "some requests failed")
    """#

  /// The lines of a driver for programs: its phases and weights, and what each gate said. A check that had too little to
  /// see is left out: on a slow machine there may be any number of them.
  static let tell = #"""
    import json, sys
    for line in open(sys.argv[1]):
      event = json.loads(line)
      if event["event"] == "phase":
        print(event["phase"], "/".join(str(x["weight"]) for x in event["weights"]))
      elif event["verdict"] != "no-data":
        print("  " + ", ".join("%s %s" % (x["name"], x["verdict"]) for x in event["gates"]))
    """#

  /// How the Envoy splits requests, and how else they are led.
  static let inForce = #"""
    import json, sys
    def subset(cluster): return cluster.split("|")[2]
    for config in json.load(sys.stdin)["configs"]:
      for host in config["route_config"]["virtual_hosts"]:
        if not host["name"].startswith("books.example"): continue
        for route in host["routes"]:
          action = route["route"]
          clusters = action.get("weighted_clusters", {}).get("clusters", [{"name": action.get("cluster"), "weight": 100}])
          marks = ["%s:" % x["name"] for x in route["match"].get("headers", [])]
          copies = ["copies to %s" % subset(x["cluster"]) for x in action.get("request_mirror_policies", [])]
          print(*marks, *["%s %s" % (subset(x["name"]), x["weight"]) for x in clusters], *copies)
    """#

  /// What scripts, and the commands of their hooks, have in common.
  static let functions = #"""
    # Waits for a condition, for two minutes at most.
    eventually() {
      for _ in $(seq 1200); do "$@" && return; sleep 0.1; done
      echo "never: $*"
      return 1
    }
    ask() { curl -s -m 60 -H 'Host: books.example' -H "X-Mark: $BASHPID $(date +%s%N)" "$@" "http://127.0.0.1:$PORT/"; }
    # Who answers so many times.
    asked() { local times=$1; shift; for _ in $(seq "$times"); do ask "$@"; done | sort -u | paste -sd ' '; }
    answers() { [ "$(ask)" = "$1" ]; }
    copies() { curl -s "http://127.0.0.1:$DESK/copies"; }
    behave() { echo "$2 ${3-1}" >.next && mv .next "$1.txt"; }
    load() { rm -f enough; python3 load.py "$PORT" >load.txt & LOAD=$!; }
    unload() { touch enough; wait "$LOAD"; cat load.txt; }
    # A command of a rollout in the foreground, and what it told.
    rollout() {
      local verb=$1 status; shift
      "$MESHCTL" rollout "$verb" books.example "$@" --mesh mesh -o json >told.txt 2>said.txt; status=$?
      python3 tell.py told.txt
      echo "status $status"
    }
    # The same beside the script, with signals as for a command at a terminal.
    drive() {
      local verb=$1; shift
      : >told.txt
      python3 -c '
    import os, signal, sys
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.execv(sys.argv[1], sys.argv[1:])
    ' "$MESHCTL" rollout "$verb" books.example "$@" --mesh mesh -o json >told.txt 2>said.txt & DRIVER=$!
    }
    driven() { wait "$DRIVER" 2>/dev/null; local status=$?; python3 tell.py told.txt; echo "status $status"; }
    # So many phases were told.
    told() { [ "$(grep -c '"event":"phase"' told.txt)" -ge "$1" ]; }
    ended() { ! kill -0 "$1" 2>/dev/null; }
    inforce() {
      curl -s --unix-socket "$ADMINISTRATION" 'http://envoy/config_dump?resource=dynamic_route_configs' | python3 inforce.py
    }
    routes() { cmp -s "$ROUTES" "${1-before.yaml}" && echo 'routes as before' || echo 'routes changed'; }
    # A Prometheus that scrapes the Envoy, at URL.
    scraped() {
      cat >prometheus.yaml <<YAML
    global: {scrape_interval: 500ms}
    scrape_configs:
      - job_name: envoy
        metrics_path: /stats/prometheus
        static_configs: [{targets: ["127.0.0.1:$DESK"]}]
    YAML
      "$PROMETHEUS" --config.file=prometheus.yaml --storage.tsdb.path=tsdb --web.listen-address=127.0.0.1:0 2>prometheus.txt &
      eventually grep -q 'Listening on' prometheus.txt
      URL=http://$(sed -n 's/.*Listening on" address=\([0-9.:]*\).*/\1/p' prometheus.txt | head -1)
    }
    """#
}
