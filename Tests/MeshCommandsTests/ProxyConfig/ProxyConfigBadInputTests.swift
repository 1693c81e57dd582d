import Testing

@testable import MeshCommands

@Suite("Bad input to the generation of a proxy's configuration")
struct ProxyConfigBadInputTests {
  @Test(
    "who is not in the mesh is told with what is like it, or what to do",
    arguments: [
      (
        "--proxy reviews-v3", "there is no workload reviews-v3 in namespace default of MESH",
        "did you mean reviews-v2?"
      ),
      (
        "--proxy pod/reviews-v2", "there is no pod reviews-v2 in namespace default of MESH",
        "did you mean reviews-v2?"
      ),
      (
        "--as nobody", "there is no workload nobody in namespace default of MESH",
        "name another namespace with -n, or labels with --as"
      ),
      (
        "--proxy reviews-v2 -n prod", "there is no workload reviews-v2 in namespace prod of MESH",
        "name another namespace with -n, or labels with --as"
      ),
      (
        "--proxy job/reviews", "job is no kind of workload",
        "name one of pod, deployment, statefulset, daemonset, replicaset, replicationcontroller, workloadentry"
      ),
    ]
  )
  func unknownProxy(flags: String, message: String, help: String) async throws {
    let mesh = try DirectoryMesh(TranslatedMesh.files)
    let run = await mesh.run("pc generate \(flags)")
    #expect(run == CommandRun(.notFound, error: "error: \(message)\nhelp: \(help)\n"))
  }

  @Test(
    "flags that mean nothing, or nothing together, are refused",
    arguments: [
      (
        "--as a=b,a=c",
        "invalid value \"a=b,a=c\" for flag \"--as\": expected labels with one value each, such as "
          + "app=reviews,version=v1"
      ),
      (
        "--as !a",
        "invalid value \"!a\" for flag \"--as\": expected labels with one value each, such as "
          + "app=reviews,version=v1"
      ),
      (
        "--as a/b/c",
        "invalid value \"a/b/c\" for flag \"--as\": expected a workload such as reviews-v1, or labels such "
          + "as app=reviews,version=v1"
      ),
      (
        "--proxy a/",
        "invalid value \"a/\" for flag \"--proxy\": expected sidecar, gateway, router, or a pod such as "
          + "reviews-v1 or deployment/reviews-v1"
      ),
      ("--proxy a --as b", "flags \"--proxy a\" and \"--as\" cannot be used together"),
      ("routes --bootstrap", "flags \"--bootstrap\" and \"routes\" cannot be used together"),
      ("--zipkin a:1", "flag \"--zipkin\" is for \"--bootstrap\" only"),
      (
        "--bootstrap --zipkin a:0",
        "invalid value \"a:0\" for flag \"--zipkin\": expected a host and a port, such as "
          + "zipkin.istio-system:9411"
      ),
      ("-f a --mesh b", "flags \"-f\" and \"--mesh\" cannot be used together"),
      ("-R", "flag \"--recursive\" is for \"--filename\" only"),
      ("secrets", "invalid value \"secrets\" for argument TYPE: expected listeners, routes, clusters, endpoints"),
    ]
  )
  func flags(words: String, message: String) async throws {
    let mesh = try DirectoryMesh()
    let run = await mesh.run("pc generate \(words)")
    let help = "help: run \"meshctl proxy-config generate --help\" for usage\n"
    #expect(run == CommandRun(.usage, error: "error: \(message)\n\(help)"))
  }

  @Test("what is not there to be read is told")
  func missing() async throws {
    let mesh = try DirectoryMesh()
    let file = await mesh.run("pc generate -f nowhere.yaml")
    #expect(file == CommandRun(.failed, error: "error: cannot read nowhere.yaml: no such file or directory\n"))
    let directory = await mesh.run("pc generate --mesh nowhere")
    let error = """
      error: cannot list nowhere: no such file or directory
      help: name a directory of manifests

      """
    #expect(directory == CommandRun(.failed, error: error))
  }

  @Test("malformed text is what validate finds, wherever it comes from, and nothing is translated")
  func malformed() async throws {
    let mesh = try DirectoryMesh(TranslatedMesh.files)
    try mesh.write("kind: [\n", to: "broken.yaml")
    let findings = await mesh.run("validate -f \(mesh.path)/broken.yaml").output
    for way in ["", "-f \(mesh.path)", "-f \(mesh.path)/broken.yaml", "--validate=false"] {
      let run = await mesh.run("pc generate -q \(way)")
      #expect(run == CommandRun(.findings, error: findings), "\(way)")
    }
    let told = await mesh.run("pc generate -f \(mesh.path)/broken.yaml")
    #expect(told.error == findings + "0 objects in 1 file: 1 error; nothing was done\n")
    let json = await mesh.run("pc generate -o json -f \(mesh.path)/broken.yaml")
    let finding = """
      {"findings":[{"code":"MSH0001","name":"SyntaxError","severity":"error","message":"this bracket is never closed",\
      "object":null,"file":"broken.yaml","line":1,"column":7,"endLine":1,"endColumn":8,"notes":[],"fixes":[]}],\
      "unreadable":[],"summary":{"files":1,"objects":0,"errors":1,"warnings":0,"information":0,"suppressed":0}}

      """
    #expect(json == CommandRun(.findings, error: finding))
  }

  @Test("what validate calls an error stops it, unless one insists; then what has no effect is told")
  func invalid() async throws {
    let text = TranslatedMesh.routes.replacing("uri: /", with: "uri: /\n    match: [{uri: {regex: \"((\"}}]")
    let mesh = try DirectoryMesh(["routes.yaml": text, "workloads.yaml": TranslatedMesh.workloads])
    let validated = await mesh.run("validate -q --only IST0106 -f \(mesh.path)")
    let run = await mesh.run("pc generate routes -q")
    #expect(run == CommandRun(.findings, error: validated.output))
    let forced = await mesh.run("pc generate routes --as app=other -o jsonpath={.routes[*].name} --validate=false")
    let error = """
      routes.yaml:25:13: error: the regular expression (( is not valid [invalid-pattern]
      25 |     match: [{uri: {regex: "(("}}]
         |             ^~~~~~~~~~~~~~~~~~~~
      routes.yaml:4:9: warning: no rule of default/reviews holds for this proxy [no-route-applies]
      4 |   name: reviews
        |         ^~~~~~~

      """
    #expect(forced == CommandRun(.findings, output: "9080", error: error))
  }
}
