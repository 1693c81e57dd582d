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

  @Test("all namespaces are for a selector")
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
}
