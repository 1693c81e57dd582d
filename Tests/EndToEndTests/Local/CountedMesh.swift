/// A mesh on this machine with a service of which the test decides how it answers, and a gate before the administration of
/// its Envoy, so that a command asks before the first request and after the last, however slow the machine is.
enum CountedMesh {
  /// Answers with the status that is the path.
  private static let backend = #"""
    import http.server
    class Backend(http.server.BaseHTTPRequestHandler):
      protocol_version = "HTTP/1.1"
      def do_GET(self):
        self.send_response(int(self.path[1:4]))
        self.send_header("Content-Length", "0")
        self.end_headers()
      def log_message(self, *arguments): pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Backend)
    open("backend.next", "w").write(str(server.server_port))
    import os; os.rename("backend.next", "backend.txt")
    server.serve_forever()
    """#

  /// Hands questions on to the socket of an Envoy; once the first one for statistics was answered, those that follow wait
  /// until there is a file `open`.
  private static let gate = #"""
    import http.client, http.server, os, socket, sys, time
    class Connection(http.client.HTTPConnection):
      def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(sys.argv[1])
    asked = 0
    class Gate(http.server.BaseHTTPRequestHandler):
      protocol_version = "HTTP/1.1"
      def do_GET(self):
        global asked
        if self.path.startswith("/stats?"):
          asked += 1
          while asked > 1 and not os.path.exists("open"): time.sleep(0.02)
        envoy = Connection("envoy")
        envoy.request("GET", self.path)
        answer = envoy.getresponse()
        body = answer.read()
        self.send_response(answer.status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        if self.path.startswith("/stats/prometheus"): open("asked", "w").close()
      def log_message(self, *arguments): pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Gate)
    open("gate.next", "w").write(str(server.server_port))
    os.rename("gate.next", "gate.txt")
    server.serve_forever()
    """#

  private static let manifests = #"""
    apiVersion: networking.istio.io/v1
    kind: ServiceEntry
    metadata: {name: status}
    spec:
      hosts: [status.example]
      location: MESH_INTERNAL
      resolution: STATIC
      ports: [{number: 80, name: http, protocol: HTTP}]
      endpoints:
        - {address: 127.0.0.1, ports: {http: BACKEND}, labels: {version: v1}}
        - {address: 127.0.0.1, ports: {http: BACKEND}, labels: {version: v2}}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: status}
    spec:
      host: status.example
      subsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}]
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: status}
    spec:
      hosts: [status.example]
      http:
        - match: [{headers: {fail: {exact: "yes"}}}]
          fault: {abort: {httpStatus: 503, percentage: {value: 100}}}
          route: [{destination: {host: status.example, subset: v1}}]
        - match: [{uri: {prefix: /}, headers: {version: {exact: v2}}, statPrefix: canary}]
          route: [{destination: {host: status.example, subset: v2}}]
        - route: [{destination: {host: status.example, subset: v1}}]
    """#

  /// What scripts of an `UpMesh` begin with. Everything they start ends with them.
  static let prelude = #"""
    end() { kill $(jobs -p) 2>/dev/null; meshctl local down --mesh mesh 2>/dev/null; }
    trap end EXIT
    cat >backend.py <<'END'
    \#(backend)
    END
    cat >gate.py <<'END'
    \#(gate)
    END
    python3 backend.py & python3 gate.py "$(meshctl local status --mesh mesh -o 'jsonpath={.administration}' | sed 's/^unix://')" &
    until [ -s backend.txt ] && [ -s gate.txt ]; do sleep 0.1; done
    cat >status.yaml <<'END'
    \#(manifests)
    END
    sed "s/BACKEND/$(cat backend.txt)/" status.yaml >mesh/.status && mv mesh/.status mesh/status.yaml
    changed 2
    GATE=http://127.0.0.1:$(cat gate.txt)
    PORT=$(meshctl local status --mesh mesh -o 'jsonpath={.ports[0].port}')
    # So many requests, to be answered with a status.
    send() {
      local count=$1 status=$2; shift 2
      http_proxy="http://127.0.0.1:$PORT" curl -s -m 60 -o /dev/null "$@" "http://status.example/$status?[1-$count]"
    }
    # Of each subject what programs read: kind, name, port, subset, requests, failures and counts by class.
    rows() {
      python3 -c '
    import json, sys
    for x in json.load(sys.stdin)["items"]:
      if x["requests"] == 0: continue
      name = x.get("name", x.get("host")).replace(sys.argv[1], "PORT")
      classes = [x["counts"][c] for c in ("2xx", "3xx", "4xx", "5xx")]
      print(x["kind"], name, x.get("port"), x.get("subset"), x["requests"], x["failures"], *classes, x["sawReset"])
    ' "$PORT"
    }

    """#
}
