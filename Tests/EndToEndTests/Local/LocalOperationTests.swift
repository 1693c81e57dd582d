import TestSupport
import Testing

@Suite("A mesh on this machine that has been up for a while", .requires(.envoy), .serialized)
struct LocalOperationTests {
  @Test("what Envoy refuses of weights and headers alone, which nobody asks it before, leaves what was")
  func refusedRoutes() throws {
    let run = try LocalMeshScript.run(
      #"""
      up || exit
      routes=$(cat state/meshctl/*/routes/*)
      sed -i 's/- name: primary/- name: primary\n      headers: {response: {set: {x-share: "%NOPE%"}}}/' mesh/virtualservices.yaml
      eventually refuses envoy; ask
      meshctl local status --mesh mesh >status.txt; echo "status $?"
      grep -A1 '^refused' status.txt | sed "s/ *$//"
      field '.refusal.complaints[0].object'; echo; field '.refusal.complaints[0].place'; echo
      plain() { sed 's/"version_info":"[0-9]*"//g'; }
      restored() { [ "$(cat state/meshctl/*/routes/* | plain)" = "$(plain <<<"$routes")" ]; }
      eventually restored && echo 'the last good file is back'
      sed -i 's/%NOPE%/half/' mesh/virtualservices.yaml
      eventually meshctl local status --mesh mesh >/dev/null
      http_proxy="http://127.0.0.1:$PORT" curl -s -m 20 -o /dev/null -w '%header{x-share}\n' http://reviews:9080/
      field .restarts; echo
      """#
    )
    let output = """
      reviews v1
      status 3
      refused   by Envoy: the manifests as they are now are not in force
                mesh/virtualservices.yaml:36:7: VirtualService default/reviews: Not supported field in StreamInfo: NOPE
      VirtualService default/reviews
      mesh/virtualservices.yaml:36:7
      the last good file is back
      half
      0

      """
    #expect(run == ShellRun(0, output: output, error: ""))
  }

  @Test("its administration is at a port where that is asked for")
  func administrationPort() throws {
    let run = try LocalMeshScript.run(
      #"""
      while :; do
        PORT=$((20000 + RANDOM % 20000)) ADMIN=$((41000 + RANDOM % 20000))
        meshctl local up --mesh mesh --port "$PORT" --admin-port "$ADMIN" --detach -q && break
      done
      field .administration | sed "s/$ADMIN/ADMIN/"; echo
      curl -s -m 20 "http://127.0.0.1:$ADMIN/ready"
      find state -name admin
      meshctl local restart --mesh mesh -q && curl -s -m 20 "http://127.0.0.1:$ADMIN/ready"
      cp -r mesh other
      # Others may have any port but that of the administration, which the mesh above holds.
      for attempt in {1..20}; do
        said=$(meshctl local up --mesh other --port "$((20000 + RANDOM % 12000))" --admin-port "$ADMIN" 2>&1)
        case $said in *'which mesh needs'*) ;; *) break ;; esac
      done
      echo "$said" | sed "s/$ADMIN/ADMIN/"
      meshctl local down --mesh mesh
      find state -type s
      """#
    )
    let output = """
      http://127.0.0.1:ADMIN
      LIVE
      LIVE
      error: port ADMIN is in use, which administration needs
      help: pass another --port, or end what uses it

      """
    #expect(run == ShellRun(0, output: output, error: "mesh mesh is down\n"))
  }

  @Test("its logs begin anew when they are too long; who follows them misses nothing, and ends with the mesh")
  func longLogs() throws {
    let run = try LocalMeshScript.run(
      #"""
      up || exit
      logs=$(dirname state/meshctl/*/access.log)
      meshctl local logs access -f --mesh mesh >follow.txt & follower=$!
      count() { grep -c 'GET /' follow.txt; }
      followed() { [ "$(count)" = "$1" ]; }
      ask; eventually followed 1
      # Longer than a log may be.
      filler() { yes "$(head -c 99999 /dev/zero | tr '\0' x)" | head -c 17000000 >>"$1"; echo >>"$1"; }
      filler "$logs/access.log"; filler "$logs/envoy.log"
      eventually test -e "$logs/access.log.1"; eventually test -e "$logs/envoy.log.1"
      eventually test -e "$logs/access.log"
      ask; eventually followed 2
      grep -c 'GET /' "$logs/access.log"
      [ "$(stat -c %s "$logs/envoy.log")" -lt 1000000 ] && echo 'short again'
      mv "$logs/access.log" moved; kill -HUP "$(field .supervisor.process)"
      eventually test -e "$logs/access.log"; ask; eventually followed 3
      grep -c 'GET /' "$logs/access.log"
      meshctl local down --mesh mesh; wait "$follower"; echo "status $?"; left
      """#
    )
    let output = """
      reviews v1
      reviews v1
      1
      short again
      reviews v1
      1
      status 0

      """
    #expect(run == ShellRun(0, output: output, error: "mesh mesh is down\n"))
  }

  @Test("it ends with the terminal that it was started in", .requires(.python))
  func closedTerminal() throws {
    let run = try LocalMeshScript.run(
      #"""
      cat >terminal.py <<'END'
      import os, pty, sys
      child, terminal = pty.fork()
      if child == 0:
          os.execv(sys.argv[1], sys.argv[1:])
      # What comes before the mesh is up, or all that is said of why it is not.
      said = b""
      while b"end: " not in said:
          try:
              said += os.read(terminal, 4096)
          except OSError:
              break
      os.close(terminal)
      sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
      END
      while :; do
        python3 terminal.py "$MESHCTL" local up --mesh mesh --port $((20000 + RANDOM % 30000)); status=$?
        [ "$status" = 6 ] || break
      done
      echo "status $status"; find state -name status.json -o -type s
      meshctl local down --mesh mesh
      """#
    )
    #expect(run == ShellRun(0, output: "status 0\n", error: "mesh mesh was not up\n"))
  }

  @Test("it is listed with the others that are up")
  func list() throws {
    let run = try LocalMeshScript.run(
      #"""
      meshctl local status; echo "status $?"
      up || exit
      first=$PORT; cp -r mesh other
      while :; do
        PORT=$((20000 + RANDOM % 30000))
        meshctl local up --mesh other --port "$PORT" --detach -q && break
      done
      meshctl local status >list.txt; echo "status $?"
      sed "s|$PWD|DIR|; s/$first/FIRST/; s/$PORT/OTHER/; s/[0-9]*s\$/AGE/; s/   */  /g" list.txt
      meshctl local status -o jsonpath='{.items[*].mesh}' | sed "s|$PWD/||g"; echo
      MESHCTL_MESH=other meshctl local status -o jsonpath='{.mesh}' | sed "s|$PWD/||g"; echo
      echo '{' >other/broken.yaml; field() { meshctl local status --mesh other -o "jsonpath={$1}"; }
      eventually refuses validation
      MESHCTL_MESH=mesh meshctl local status --all -o jsonpath='{.items[*].refusal.by}'; echo " status $?"
      meshctl local status | grep -c ' up, refused '
      meshctl local down --mesh other -q; meshctl local status | wc -l
      """#
    )
    let output = """
      status 0
      status 0
      MESH  STATE  PORT  SINCE
      DIR/mesh  up  FIRST  AGE
      DIR/other  up  OTHER  AGE
      mesh other
      other
      validation status 3
      1
      2

      """
    #expect(run == ShellRun(0, output: output, error: "no mesh is up\n"))
  }
}
