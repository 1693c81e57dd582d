import MeshCommands
import TestSupport
import Testing

@Suite("meshctl route test")
struct RouteTestTests {
  private static let record = RecordedText("Tests/MeshCommandsTests/Snapshots/RouteTest", suite: "RouteTestTests")

  private static let passing = """
    tests:
    - name: jason reads version 2
      request: {method: GET, url: "http://reviews:9080/a?b", headers: {end-user: jason}, from: {app: ratings}}
      expect: {to: v2, rule: jason, path: "/v2a?b", timeout: 2000ms, mirror: v1@reviews, host: "reviews:9080"}
    - name: the rest is shared
      request: POST http://reviews:9080/reviews
      expect: {to: {v1: 66.67, v2@reviews.default: 33.33}, rule: rest, timeout: none}
    - request: http://reviews/old
      expect: {redirect: "http://reviews/new", status: 302}
    - request: {url: http://reviews/internal/1, from: "app=web"}
      expect: {status: 403, rule: "http[0]"}
    - request: {url: http://shop.test/reviews, gateway: edge}
      expect: {to: reviews}

    """

  private static let failing = """
    tests:
    - name: jason reads version 1
      request: {url: http://reviews:9080/a, headers: {end-user: jason}}
      expect: {to: v1, path: /v1, host: other, mirror: v3, timeout: 5s}
    - name: bob <b@test> & "co" are answered
      request: {url: http://reviews:9080/b, headers: {end-user: bob}}
      expect: {to: {v1: 50, v2: 50}, rule: rest, status: 200}

    """

  private static let broken = """
    tests:
    - name: typo
      request: {uri: http://a/, headers: {"a b": c}}
      expect: {too: v1}
    - request: [GET]
      expect: {}
    - request: GET
      expect: {status: 99, to: {v1: 101}, timeout: soon}
    - request: FETCH http://a
    - request: {url: "http://a:0", method: get, from: {app: web}, gateway: edge}
      expect: {status: 200}

    """

  private static let recorded: [String: (file: String, words: String, status: ExitStatus)] = [
    "passing.txt": (passing, "", .done), "passing.json": (passing, "-o json", .done),
    "failing.txt": (failing, "", .findings), "failing.json": (failing, "-o json", .findings),
    "failing.xml": (failing, "-o junit --require-coverage", .findings), "passing.xml": (passing, "-o junit", .done),
  ]

  private static func run(_ file: String, _ words: String = "", _ mesh: any CommandMesh) async -> CommandRun {
    await mesh.run("route test -f - \(words)", input: file)
  }

  @Test("what is printed is as recorded", arguments: recorded.keys.sorted())
  func output(name: String) async throws {
    let mesh = try DirectoryMesh(ExplainedMesh.files)
    let (file, words, status) = try #require(Self.recorded[name])
    let run = await Self.run(file, words, mesh)
    #expect(run.status == status)
    try Self.record.check(name, run.output + (run.error.isEmpty ? "" : "--- standard error\n" + run.error))
  }

  @Test("mistakes in the file are told at their lines and columns, all of them at once")
  func mistakes() async throws {
    let mesh = try DirectoryMesh(ExplainedMesh.files)
    let run = await Self.run(Self.broken, "", mesh)
    #expect(run.status == .failed)
    #expect(run.output == "")
    try Self.record.check("mistakes.txt", run.error)
  }

  @Test("nothing else is recorded")
  func surplus() throws { try Self.record.check(onlyFiles: Array(Self.recorded.keys) + ["mistakes.txt"]) }

  @Test("a rule that no test reaches is a failure where that is asked for")
  func coverage() async throws {
    let mesh = try DirectoryMesh(ExplainedMesh.files)
    #expect(await Self.run(Self.passing, "--require-coverage", mesh).status == .done)
    let some = Self.passing.split(separator: "- request: http://reviews/old").first.map(String.init) ?? ""
    #expect(await Self.run(some, "", mesh).status == .done)
    let run = await Self.run(some, "--require-coverage -q", mesh)
    #expect(run.status == .findings)
    let expected = """
      √ jason reads version 2
      √ the rest is shared

      no test reaches
        http[0]  VirtualService default/edge (gateway.yaml:28)
        http[0]  VirtualService default/reviews (routes.yaml:10)
        old  VirtualService default/reviews (routes.yaml:59)

      """
    #expect(run == CommandRun(.findings, output: expected))
  }

  @Test("a file without tests, and one that is no YAML, are refused", arguments: ["# nothing\n", "tests: []\n"])
  func noTests(file: String) async throws {
    let mesh = try DirectoryMesh(ExplainedMesh.files)
    let run = await Self.run(file, "", mesh)
    let error = "error: <stdin> holds no tests\nhelp: see \"meshctl route test --help\"\n"
    #expect(run == CommandRun(.failed, error: error))
  }

  @Test("a cluster is tested as a directory is")
  func cluster() async throws {
    let file = """
      tests:
      - request: POST http://reviews:9080/reviews
        expect: {to: {v1: 66.67, v2: 33.33}}
      - request: http://reviews:7070/
        expect: {to: PassthroughCluster}

      """
    let mesh = try ClusterMesh(ExplainedMesh.text)
    let run = await Self.run(file, "-q", mesh)
    #expect(run.status == .done)
    #expect(run.output.hasPrefix("√ POST http://reviews:9080/reviews\n√ GET http://reviews:7070/\n"))
  }
}
