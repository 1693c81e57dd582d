import Foundation
import TestSupport
import Testing

@Suite("Logs of a mesh on this machine", .requires(.envoy), .serialized)
struct LocalLogsTests {
  @Test("what a real Envoy logged is chosen by service, workload and expression, as text and as JSON")
  func questions() throws {
    let run = try LocalMeshScript.run(
      #"""
      requests() {
        for path in /a '/b?c="d"'; do http_proxy="http://127.0.0.1:$PORT" curl -s -m 20 -o /dev/null "http://reviews:9080$path"; done
        http_proxy="http://127.0.0.1:$PORT" curl -s -m 20 -o /dev/null http://details:9080/d
        http_proxy="http://127.0.0.1:$PORT" curl -s -m 20 -o /dev/null http://unknown.example/e
      }
      show() { meshctl logs "$@" --mesh mesh -o 'template={{.access.method}} {{.access.path}} {{.access.response_code}}'; }
      questions() {
        eventually logged unknown.example
        echo "reviews:"; show reviews
        echo "deployment:"; show deployment/details-v1
        echo "failed:"; show --where 'status >= 500'
        echo "subset:"; show --subset v1 --path '^/[bd]'
        meshctl logs --mesh mesh --by route --fail-on '5xx>25%' -o json |
          grep -A1 -e '"requests"' -e '"verdict"' | grep -o '"[rv][a-z]*": [^,]*' | sort | uniq -c | sed 's/^ *//'
      }
      up || exit
      requests; questions
      meshctl local down --mesh mesh -q; rm -rf state
      cat >mesh/istio.yaml <<'END'
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: istio, namespace: istio-system}
      data: {mesh: "accessLogEncoding: JSON"}
      END
      up || exit
      requests; eventually logged unknown.example
      meshctl local logs access --mesh mesh | grep -c '^{'
      questions
      """#
    )
    let questions = """
      reviews:
      GET /a 200
      GET /b?c="d" 200
      deployment:
      GET /d 200
      failed:
      GET /e 502
      subset:
      GET /b?c="d" 200
      GET /d 200
      2 "requests": 1
      1 "requests": 2
      1 "requests": 4
      1 "verdict": "held"

      """
    #expect(run == ShellRun(0, output: questions + "4\n" + questions, error: ""))
  }

  @Test("what clients write into a log moves no terminal")
  func hostileLines() throws {
    let run = try LocalMeshScript.run(
      #"""
      up || exit
      http_proxy="http://127.0.0.1:$PORT" curl -s -m 20 -o /dev/null -A $'\u009b31m\u202eowned' http://reviews:9080/
      eventually logged owned
      # Envoy takes no other controls from clients; a program that shares the log may write any.
      printf '\033]0;title\007\033[2J\r\302\2333m\377\n' >>"$(dirname state/meshctl/*/access.log)/access.log"
      cat >terminal.py <<'END'
      import os, pty, sys
      child, terminal = pty.fork()
      if child == 0:
          os.execv(sys.argv[1], sys.argv[1:])
      said = b""
      try:
          while chunk := os.read(terminal, 4096):
              said += chunk
      except OSError:
          pass
      # JSON has no bytes but those of UTF-8: others are U+FFFD.
      said = said.replace(b"\xef\xbf\xbd", b"")
      print(sorted(set(said) - set(range(0x20, 0x7F)) - set(b"\r\n")), b"owned" in said, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
      END
      for format in text raw wide json 'template={{.message}}{{.access.user_agent}}'; do
        NO_COLOR=1 python3 terminal.py "$MESHCTL" logs reviews --mesh mesh -o "$format"
      done
      NO_COLOR=1 python3 terminal.py "$MESHCTL" logs reviews --mesh mesh --explain --where "user_agent contains 'owned'"
      """#
    )
    #expect(run == ShellRun(0, output: String(repeating: "[] True 0\n", count: 6), error: ""))
  }
}
