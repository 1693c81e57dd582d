import Foundation
import StandInAPIServer
import TestSupport
import Testing

/// Asks a real Envoy by `meshctl proxy-config`, and by curl and jq, and compares what both know.
@Suite(
  "What a real Envoy has",
  .requires(.envoy),
  .requires(.jq),
  .requires(.openssl),
  .requires(.python),
  // One sets levels of loggers, and another reads them.
  .serialized
)
struct ProxyQuestionsTests {
  /// `ask` asks by meshctl, and by curl and jq, all that one page answers; the filters of jq come from files.
  private static let functions = #"""
    ask() {
      local words=$1 page=$2 format=(-o json)
      # The answers of the administration are JSON by themselves.
      case $words in admin*) format=() ;; esac
      # shellcheck disable=SC2086 # They are words.
      meshctl pc $words --admin "$A" "${format[@]}" | "$JQ" -cS -f "$3.ours" >ours
      curl -sgf "$A/$page" | "$JQ" -cS -f "$3.theirs" >theirs
      [ "$(wc -l <ours)" = "$(wc -l <"$3.texts")" ] || echo "$words: not every question is answered"
      grep -nxE 'null|0|""|\[(\[\]|null)?\]|\{\}' theirs
      diff ours theirs >/dev/null || paste "$3.texts" ours theirs | awk -F '\t' -v words="$words" \
        '$2 != $3 { printf "%s (%s)\n  %.400s\n  %.400s\n", $1, words, $2, $3 }'
    }

    """#

  private static func preamble(_ mesh: ManyClusters) -> String {
    "export A=http://127.0.0.1:\(mesh.port) JQ='\(RealComponent.jq.path ?? "jq")'\n"
      + "unset MESHCTL_MESH\n"
  }

  @Test("every question is answered as curl and jq answer it")
  func questions() throws {
    #expect(ProxyQuestion.all.count > 40)
    let mesh = try ManyClusters.shared.get()
    try TemporaryDirectory.with { folder in
      var asks = ""
      for (number, group) in ProxyQuestion.groups.enumerated() {
        let files = [
          ("texts", group.map(\.text).joined(separator: "\n")),
          ("ours", ProxyQuestion.filter(group.map(\.ours))), ("theirs", ProxyQuestion.filter(group.map(\.theirs))),
        ]
        for (name, lines) in files { try Manifests.write(lines + "\n", to: "\(number).\(name)", in: folder) }
        asks += "ask '\(group[0].words)' '\(group[0].page)' \(number)\n"
      }
      let run = try ShellRun(Self.preamble(mesh) + Self.functions + asks, in: folder)
      #expect(run == ShellRun(0))
    }
  }

  private static let pages = #"""
    for page in certs 'config_dump?resource=dynamic_listeners' 'config_dump?mask=bootstrap.node.id' hot_restart_version \
      init_dump listeners ready 'stats?filter=version_text' 'stats/prometheus?filter=version_text'; do
      meshctl pc admin "$page" --admin "$A" >ours; curl -sgf "$A/$page" >theirs; echo >>theirs
      # A page without a line break at its end gets one.
      cmp ours theirs 2>/dev/null || cmp ours <(head -c -1 theirs) || echo "$page"
    done
    meshctl pc admin quitquitquit --admin "$A" 2>&1 | sed "s|$A|URL|"; meshctl pc admin nothing --admin "$A" 2>/dev/null
    echo "$?"
    meshctl pc log --admin "$A" -o json | "$JQ" -c '.items[0].loggers' >ours
    pairs='[inputs | capture("^  (?<key>.*): (?<value>.*)$")] | from_entries'
    curl -s -X POST "$A/logging" | sed 1d | "$JQ" -Rnc "$pairs" | cmp ours -
    meshctl pc secret --admin "$A" | grep -o ' [0-9a-f]\{40\} *[^ ]*' | awk '{print $1, $2}' | sort >ours
    times='.certificates[][][] | .serial_number + " " + .expiration_time'
    curl -s "$A/certs" | "$JQ" -r "$times" | sort | cmp ours -
    for words in secret all; do
      meshctl pc "$words" --admin "$A" -o json --show-secrets | grep -c -e "$KEY" -e 'BEGIN.*PRIVATE KEY'
    done
    meshctl pc ecds --admin "$A" 2>&1 | sed "s|$A|URL|"
    """#

  @Test("every page of the administration is shown to the byte, and what people read says the same")
  func pages() throws {
    let mesh = try ManyClusters.shared.get()
    let output = """
      error: the Envoy at URL: Envoy refused /quitquitquit with status 405: Method GET not allowed, POST required.
      1
      0
      0
      error: no filters from discovery found in the Envoy at URL: config dump has no configuration type \
      envoy.admin.v3.EcdsConfigDump

      """
    try TemporaryDirectory.with { folder in
      let run = try ShellRun("KEY='\(mesh.key)'\n" + Self.preamble(mesh) + Self.pages, in: folder)
      #expect(run == ShellRun(0, output: output))
    }
  }

  private static let cluster = """
    apiVersion: v1
    kind: Pod
    metadata: {name: reviews-v1-a, namespace: prod, labels: {app: reviews}}
    status: {phase: Running, conditions: [{type: Ready, status: "True"}]}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: reviews-v1, namespace: prod}
    spec: {selector: {matchLabels: {app: reviews}}}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: reviews, namespace: prod}
    spec: {selector: {app: reviews}, ports: [{port: 9080}]}

    """

  /// Asks of each subcommand what a pod has, and then by its address; says where that is not the same.
  private static let comparison = #"""
    same() {
      local words=$1; shift
      # shellcheck disable=SC2086 # They are words.
      meshctl pc $words --admin "$A" >theirs 2>&1
      # shellcheck disable=SC2086
      meshctl pc $words "$@" >ours 2>&1 || echo "status $?" >>theirs
      [ -s ours ] || echo "nothing: $words"
      sed -i "s|the Envoy at $A|PROXY|; s|^$A/*|PROXY|" theirs; sed -i 's|pod reviews-v1-a.prod|PROXY|; s|^reviews-v1-a.prod|PROXY|' ours
      cmp ours theirs || echo "$words $*"
    }
    every() {
      for words in 'cluster --fqdn reviews' 'listener -o json' 'route --name http_proxy -o name' endpoint eds secret \
        'bootstrap -o short' 'stats --filter version_text -o json' 'stats --filter version_text -o prom' \
        all 'admin certs' 'admin listeners'; do
        same "$words" "$@"
      done
    }
    """#

  private static let names = #"""

    every deployment/reviews-v1.prod
    for name in reviews-v1-a.prod 'pod/reviews-v1-a -n prod' deploy/reviews-v1.prod service/reviews.prod; do
      # shellcheck disable=SC2086 # They are words.
      { same 'cluster --subset v2 -o json' $name; same log $name; }
    done
    level() { meshctl pc log "$@" -o 'jsonpath={.items[0].loggers.http}'; echo; }
    level service/reviews.prod --level http:trace; level --admin "$A"; level -l app=reviews -n prod --reset
    """#

  @Test("the proxy of a pod is asked by the names of the pod and of what makes it")
  func pods() throws {
    let mesh = try ManyClusters.shared.get()
    try ClusterHome.with(manifests: Self.cluster) { home in
      home.server.pods.forward("reviews-v1-a", 15_000, in: "prod", port: mesh.port)
      let run = try home.run(Self.preamble(mesh) + Self.comparison + Self.names)
      #expect(run == ShellRun(0, output: "trace\ntrace\ninfo\n"))
    }
  }

  /// What pilot-agent does in the container of a proxy: `pilot-agent request METHOD PAGE`.
  private static func agent(asking mesh: ManyClusters) -> @Sendable (ExecRequest) -> ExecResult {
    { request in
      guard request.container == "istio-proxy", request.command.count == 4,
        request.command.starts(with: ["pilot-agent", "request"])
      else { return ExecResult(errors: "no such command", exitCode: 127) }
      let url = "http://127.0.0.1:\(mesh.port)/\(request.command[3])"
      let words = ["curl", "-sgf", "-m", "60", "-X", request.command[2], url]
      guard let run = try? FinishedProcess.run("/usr/bin/env", words) else { return ExecResult(exitCode: 1) }
      return ExecResult(output: run.output, exitCode: Int(run.status))
    }
  }

  @Test("where no port may be forwarded, the agent of the pod is asked, with GET and POST")
  func agent() throws {
    let mesh = try ManyClusters.shared.get()
    var configuration = StandInConfiguration()
    configuration.authorize = { $0.subresource != "portforward" }
    try ClusterHome.with(configuration, manifests: Self.cluster) { home in
      home.server.pods.runCommands(Self.agent(asking: mesh))
      let words = "\nevery deployment/reviews-v1.prod; same log pod/reviews-v1-a -n prod"
      let run = try home.run(Self.preamble(mesh) + Self.comparison + words)
      #expect(run == ShellRun(0))
    }
  }
}
