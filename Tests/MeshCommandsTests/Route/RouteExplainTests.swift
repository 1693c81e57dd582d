import Console
import MeshCommands
import TestSupport
import Testing

@Suite("meshctl route explain")
struct RouteExplainTests {
  private static let record = RecordedText("Tests/MeshCommandsTests/Snapshots/RouteExplain", suite: "RouteExplainTests")

  /// What is printed for each line of words, with its status.
  private static let recorded: [String: (words: String, status: ExitStatus)] = [
    "rest.txt": ("http://reviews:9080/reviews/0?x=1", .done),
    "jason.txt": ("GET http://reviews:9080/a --header end-user=jason", .done),
    "jason.json": ("http://reviews:9080/a -H end-user=jason -o json", .done),
    "redirect.txt": ("http://reviews/old?q=1", .done),
    "response.txt": ("http://reviews/internal/x --from app=web", .done),
    "no-rule.txt": ("POST http://reviews/x --from app=ratings", .notFound),
    "no-rule.json": ("POST http://reviews/x -o json", .notFound),
    "unknown-host.txt": ("http://review:9080/", .notFound),
    "unknown-host.json": ("http://review:9080/ -o json", .notFound),
    "gateway.txt": ("http://shop.test/reviews --gateway edge", .done),
    "gateway-host.txt": ("http://other.test/reviews --gateway default/edge", .notFound),
    "gateway-port.txt": ("http://shop.test:8080/ --gateway edge", .notFound),
    "past-the-mesh.txt": ("http://review:9080/ --target istiod", .notFound),
    "other-port.txt": ("http://reviews:7070/ --target istiod", .notFound),
    "regular-path.txt": ("http://reviews:9080/x/../old", .done),
    "refused-path.txt": ("http://reviews:9080/a%00", .notFound),
  ]

  @Test("what is printed is as recorded, within 80 columns", arguments: recorded.keys.sorted())
  func output(name: String) async throws {
    let mesh = try DirectoryMesh(ExplainedMesh.files)
    let (words, status) = try #require(Self.recorded[name])
    let run = await mesh.run("route explain \(words)")
    #expect(run == CommandRun(status, output: run.output))
    #expect(name.hasSuffix("json") || run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try Self.record.check(name, run.output)
  }

  @Test("nothing else is recorded")
  func surplus() throws { try Self.record.check(onlyFiles: Self.recorded.keys) }

  @Test("a cluster is asked as its control plane tells the proxies, and its objects have no lines")
  func cluster() async throws {
    let slice = """
      ---
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata: {name: reviews-x, namespace: default, labels: {kubernetes.io/service-name: reviews}}
      addressType: IPv4
      ports: [{name: http, port: 9080}]
      endpoints:
      - {addresses: [10.1.0.7], conditions: {ready: true}}
      - {addresses: [10.1.0.8], conditions: {ready: false}}

      """
    let mesh = try ClusterMesh(ExplainedMesh.text + slice)
    let run = await mesh.run("route explain http://reviews:9080/reviews")
    let expected = """
      GET http://reviews:9080/reviews

      listener      0.0.0.0_9080
      virtual host  reviews.default.svc.cluster.local:9080, by its domain reviews
                    VirtualService default/reviews

      × http[0]  VirtualService default/reviews
          the caller has no label app=web
      × jason  VirtualService default/reviews
          the method is "GET", not "POST"

      """
    #expect(run.status == .done)
    #expect(run.error == "")
    #expect(run.output.hasPrefix(String(expected.prefix { $0 != "×" })))
    let rest = """
      √ rest  VirtualService default/reviews

      to       66.7% v1 of reviews.default.svc.cluster.local:9080 (version=v1)
               at 10.1.0.7:9080
               33.3% v2 of reviews.default.svc.cluster.local:9080 (version=v2)
               without a ready endpoint
      timeout  none
      retries  2, on connect-failure, refused-stream, unavailable, cancelled,
               retriable-status-codes

      """
    #expect(run.output.hasSuffix(rest))
    #expect(mesh.writes == [])
  }

  @Test("manifests given with -f lead to the same as their directory")
  func given() async throws {
    let mesh = try DirectoryMesh(ExplainedMesh.files)
    let directory = await mesh.run("route explain http://reviews/old -o json")
    let given = await mesh.run("route explain http://reviews/old -o json -f \(mesh.path)")
    #expect(directory.status == .done)
    #expect(directory == given)
  }

  @Test("a gateway that is not there is told with those that are like it")
  func unknownGateway() async throws {
    let mesh = try DirectoryMesh(ExplainedMesh.files)
    let near = await mesh.run("route explain http://a.test/ --gateway edg")
    #expect(near == CommandRun(.notFound, error: "error: there is no gateway edg in MESH\nhelp: did you mean edge?\n"))
    let far = await mesh.run("route explain http://a.test/ --gateway ingress")
    #expect(
      far
        == CommandRun(
          .notFound,
          error: "error: there is no gateway ingress in MESH\nhelp: its gateways are default/edge\n"
        )
    )
  }

  @Test(
    "a request that cannot be is refused",
    arguments: [
      (
        "reviews:x",
        "invalid value \"reviews:x\" for argument URL: expected a URL such as http://reviews:9080/reviews/0"
      ),
      (
        "FOO http://a",
        "invalid value \"FOO\" for argument METHOD: expected GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE"
      ),
      ("", "\"meshctl route explain\" needs the argument URL"),
      ("GET", "invalid value \"GET\" for argument URL: expected a URL such as http://reviews:9080/reviews/0"),
      ("http://a --from app=a --gateway b", "flags \"--from\" and \"--gateway\" cannot be used together"),
    ]
  )
  func refused(words: String, message: String) async throws {
    let mesh = try DirectoryMesh()
    let run = await mesh.run("route explain \(words)")
    #expect(
      run == CommandRun(.usage, error: "error: \(message)\nhelp: run \"meshctl route explain --help\" for usage\n")
    )
  }

  @Test("names with control characters never reach a terminal")
  func hostileNames() async throws {
    let routes = ExplainedMesh.routes.replacing("name: rest", with: "name: \"a\\e[2J\"")
    let mesh = try DirectoryMesh(["a.yaml": routes, "b.yaml": ExplainedMesh.services])
    let run = await mesh.run("route explain http://reviews/reviews")
    #expect(run.status == .done)
    #expect(run.output.contains("√ a\\x1b[2J  a.yaml:68\n"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test("colour is for terminals alone")
  func colour() async throws {
    let mesh = try DirectoryMesh(ExplainedMesh.files)
    let traits = StreamTraits(isTerminal: true, usesColor: true)
    let streams = Streams(input: .inMemory([]), output: .inMemory(traits), error: .inMemory())
    let context = Context(streams: streams, environment: Environment(mesh.environment))
    let words = ["route", "explain", "http://reviews/old"]
    #expect(await CommandRunner().run(words, in: context) == .done)
    #expect(streams.output.text.hasPrefix("\u{1B}[1mGET http://reviews/old\u{1B}[0m\n"))
  }
}
