import StandInAPIServer
import Testing

@testable import MeshCommands

@Suite("Logs of a cluster's pods")
struct ClusterLogsTests {
  @Test("the lines of all pods of a service stand in the order of their times, behind the names of who wrote them")
  func merged() async throws {
    let pods = try LoggedPods()
    pods.write("one", "three", by: "reviews-v1")
    pods.mesh.server.pods.log("reviews-v2", "app").write(["two"], from: LoggedPods.start + 500_000_000)
    pods.write("not asked", by: "productpage")
    pods.write("not asked", by: "reviews-v1", "istio-proxy")
    let run = await pods.run("reviews")
    #expect(run == CommandRun(.done, output: "reviews-v1 app one\nreviews-v2 app two\nreviews-v1 app three\n"))
  }

  @Test("a pod, a selector and a container by its name are told apart")
  func choices() async throws {
    let pods = try LoggedPods()
    pods.write("app", by: "reviews-v1")
    pods.write("proxy", by: "reviews-v1", "istio-proxy", after: 1)
    pods.write("other", by: "productpage", after: 2)
    #expect(await pods.run("pod/reviews-v1", "--no-prefix").output == "app\n")
    #expect(await pods.run("pod/reviews-v1", "-c", "istio-.*", "-o", "raw").output == "proxy\n")
    #expect(await pods.run("-l", "app in (reviews,productpage)", "-o", "raw").output == "app\nother\n")
    #expect(await pods.run("reviews", "-c", "all", "-o", "raw", "-i", "^p").output == "proxy\n")
    #expect(await pods.run("reviews", "-c", "all", "-o", "raw", "-e", "^p").output == "app\n")
    #expect(await pods.run("reviews", "-c", "all", "-o", "raw", "--tail", "0").output == "")
  }

  @Test("what fits no name is told, with what is near")
  func unknownNames() async throws {
    let pods = try LoggedPods()
    let service = await pods.run("revews")
    let error = """
      error: there is no service and no pod revews in namespace default
      help: did you mean reviews?

      """
    #expect(service == CommandRun(.notFound, output: "", error: error))
    let deployment = await pods.run("deployment/reviews")
    #expect(deployment.status == .notFound)
    #expect(
      deployment.error == """
        error: there is no deployment reviews in namespace default
        help: list them with "meshctl get deployments -n default"

        """
    )
  }

  @Test("a pod may have dots in its name, with and without its kind")
  func dottedNames() async throws {
    let pods = try LoggedPods(LoggedPods.pod("proxy-ip-10.ec2.internal", app: "proxy", address: "10.0.0.7"))
    pods.write("one", by: "proxy-ip-10.ec2.internal")
    for name in ["proxy-ip-10.ec2.internal", "pod/proxy-ip-10.ec2.internal"] {
      #expect(await pods.run(name, "-o", "raw").output == "one\n")
    }
  }

  @Test("that there is nothing to read is no success, and is told with what to do")
  func nothing() async throws {
    let pods = try LoggedPods()
    let error = """
      error: no container was found to read
      help: "meshctl get pods" shows what there is; -c all reads every container of a pod

      """
    for words in [["-l", "app=nobody"], ["reviews", "-c", "no-such"]] {
      let run = await CommandRun.onMesh(["logs"] + words, environment: pods.mesh.environment)
      #expect(run == CommandRun(.notFound, output: "", error: error))
    }
    #expect(await pods.run("reviews").status == .done)
    pods.mesh.server.faults.inject(.status(403), times: nil) { $0.path.hasSuffix("/log") }
    let run = await pods.run("pod/reviews-v1")
    #expect(
      run == CommandRun(.failed, error: "warning: reviews-v1 › app: forbidden: User \"tester\" cannot do this\n")
    )
  }

  @Test("proxies that wrote nothing are counted where a line of an access log is missed")
  func silentProxies() async throws {
    let pods = try LoggedPods()
    let run = await pods.run("reviews", "--status", "5xx")
    #expect(
      run.error.split(separator: "\n").first == """
        note: no line of an access log is among 0 lines of 2 containers: neither the mesh configuration nor a Telemetry \
        asks the proxies for one
        """
    )
  }

  @Test("all namespaces are for all pods or for a selector, not for a name")
  func allNamespaces() async throws {
    let run = await (try LoggedPods()).run("reviews", "-A")
    #expect(run.status == .usage)
    #expect(run.error.split(separator: "\n").first == "error: flag \"--all-namespaces\" is for \"--selector\" only")
  }

  @Test("lines are asked for by what they say, and lines that say nothing of it are shown and counted")
  func questions() async throws {
    let pods = try LoggedPods()
    let (good, bad) = (LoggedPods.line("/good", 200), LoggedPods.line("/bad", 503, flags: "UH"))
    pods.write(good, "2027-01-15T08:00:00.000000Z\tinfo\tReadiness succeeded", by: "reviews-v1", "istio-proxy")
    pods.write(bad, "unlike anything", by: "reviews-v2", "istio-proxy", after: 5)
    let run = await pods.run("reviews", "--status", "5xx", "-o", "raw")
    #expect(run.output == "\(bad)\nunlike anything\n")
    #expect(
      run.error == "note: 1 line could not be read as lines of an access log; --format says how they are written\n"
    )
    let caller = await pods.run("reviews", "--from", "productpage", "-o", "template={{.pod}} {{.access.path}}")
    #expect(caller.output == "reviews-v1 /good\nreviews-v2 /bad\nreviews-v2 <no value>\n")
    #expect(await pods.run("reviews", "--from", "ratings", "-o", "raw").output == "unlike anything\n")
  }

  @Test("where the mesh writes no access log, the resource that switches it on is printed")
  func advice() async throws {
    let pods = try LoggedPods()
    pods.write("[Envoy (Epoch 0)] [2027-01-15 08:00:00.000][1][info] starting", by: "reviews-v1", "istio-proxy")
    let run = await pods.run("reviews", "--flag", "UH")
    let error = """
      note: no line of an access log is among 1 line of 2 containers: neither the mesh configuration nor a Telemetry asks the \
      proxies for one
      help: save this and run "meshctl apply -f FILE", or set accessLogFile in the mesh configuration:
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: reviews
        namespace: default
      spec:
        selector:
          matchLabels:
            "app": "reviews"
        accessLogging:
        - providers:
          - name: envoy

      """
    #expect(run.error == error)
  }

  @Test("where the mesh writes one, nobody is told to switch it on")
  func silence() async throws {
    let settings = """
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: istio, namespace: istio-system}
      data: {mesh: "accessLogFile: /dev/stdout"}

      """
    let pods = try LoggedPods(settings)
    pods.write("2027-01-15T08:00:00.000000Z\tinfo\tReadiness succeeded", by: "reviews-v1", "istio-proxy")
    let error = """
      note: no line of an access log is among 1 line of 2 containers: the mesh writes one, so there was no request, or not \
      since then

      """
    #expect(await pods.run("reviews", "--status", "5xx") == CommandRun(.done, output: "", error: error))
  }

  @Test("the format of the mesh configuration is the one that lines are read by")
  func customFormat() async throws {
    let settings = """
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: istio, namespace: istio-system}
      data:
        mesh: |
          accessLogFile: /dev/stdout
          accessLogFormat: "%RESPONSE_CODE% <%REQ(:PATH)%> took %DURATION%"

      """
    let pods = try LoggedPods(settings)
    pods.write("200 </a> took 5", "503 </b c> took 900", by: "reviews-v1", "istio-proxy")
    let run = await pods.run("reviews", "--where", "duration > 500ms", "-o", "template={{.access.path}}")
    #expect(run == CommandRun(.done, output: "/b c\n", error: ""))
  }

  @Test("a provider of a Telemetry has a format of its own, beside lines in Istio's")
  func providerFormat() async throws {
    let settings = """
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: istio, namespace: istio-system}
      data:
        mesh: |
          extensionProviders:
          - name: short
            envoyFileAccessLog: {path: /dev/stdout, logFormat: {labels: {s: "%RESPONSE_CODE%", p: "%REQ(:PATH)%"}}}
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata: {name: short, namespace: default}
      spec: {accessLogging: [{providers: [{name: short}]}]}

      """
    let pods = try LoggedPods(settings)
    pods.write(#"{"p":"/a","s":200}"#, #"{"p":"/b","s":503}"#, by: "reviews-v1", "istio-proxy")
    pods.write(LoggedPods.line("/c", 503), by: "reviews-v1", "istio-proxy", after: 9)
    let run = await pods.run("reviews", "--status", "5xx", "-o", "template={{.access.path}}")
    #expect(run == CommandRun(.done, output: "/b\n/c\n", error: ""))
  }

  @Test("a limit that is broken, or that cannot be judged, ends with status 3")
  func limits() async throws {
    let pods = try LoggedPods()
    let lines = (1...99).map { LoggedPods.line("/\($0)", 200, id: "good-\($0)") }
    pods.mesh.server.pods.log("reviews-v1", "istio-proxy").write(lines, from: LoggedPods.start)
    pods.write(LoggedPods.line("/", 503, flags: "UH", id: "bad"), by: "reviews-v2", "istio-proxy")
    #expect(await pods.run("reviews", "--fail-on", "5xx>1%").status == .done)
    #expect(await pods.run("reviews", "--fail-on", "5xx>=1%").status == .findings)
    #expect(await pods.run("pod/productpage", "--fail-on", "p99>1s").status == .findings)
  }

  @Test("the way of a request is put together from the logs of all pods")
  func trace() async throws {
    let pods = try LoggedPods()
    let cluster = "outbound|9080|v1|reviews.default.svc.cluster.local"
    pods.write(LoggedPods.line("/r", 200, cluster: cluster, id: "t-1"), by: "productpage", "istio-proxy")
    pods.write(
      LoggedPods.line("/r", 200, id: "t-1"),
      LoggedPods.line("/r", 200, id: "t-2"),
      by: "reviews-v1",
      "istio-proxy"
    )
    for words in [["-l", "app"], ["-A"], []] {
      let run = await CommandRun.onMesh(["logs", "--trace", "t-1"] + words, environment: pods.mesh.environment)
      #expect(run.status == .done)
      #expect(run.output.hasPrefix("request t-1: 2 lines of 2 pods, 7 ms\n"))
    }
    let missing = await pods.run("reviews", "--trace", "t-3")
    let error = """
      error: no line has the request ID t-3
      help: read the proxies of all services that it went through, longer back or with -c proxy

      """
    #expect(missing == CommandRun(.notFound, output: "", error: error))
  }
}
