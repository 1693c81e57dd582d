import Testing

@testable import MeshCommands

@Suite("The verbs of meshctl route")
struct RouteVerbTests {
  private static let routes = """
    # Where requests go.
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: "reviews"}   # quoted
    spec:
      hosts:
      - reviews
      http:
      # everybody
      - route:
        - destination: {host: reviews, subset: v1}
        x-unknown: kept
        timeout: 10s # long

    """

  private static func mesh() throws -> DirectoryMesh {
    let services = MeshScript.versions.split(separator: "---\n").dropLast().joined(separator: "---\n")
    return try DirectoryMesh(["services.yaml": services, "routes.yaml": routes])
  }

  @Test("change nothing in a directory but what they are about, and leave no trace when that is taken away")
  func text() async throws {
    let mesh = try Self.mesh()
    #expect(await mesh.run("route timeout reviews 2s -q") == CommandRun(.done))
    #expect(try mesh.read("routes.yaml") == Self.routes.replacing("10s", with: "2s"))
    #expect(await mesh.run("route timeout reviews 10s -q") == CommandRun(.done))
    #expect(await mesh.run("route match reviews --header end-user=jason v1=100 -q") == CommandRun(.done))
    let rule = """
      - match:
        - headers:
            end-user:
              exact: jason
        route:
        - destination:
            host: reviews
            subset: v1

      """
    let indented = rule.split(separator: "\n").map { "  \($0)\n" }.joined()
    #expect(
      try mesh.read("routes.yaml") == Self.routes.replacing("  # everybody\n", with: "\(indented)  # everybody\n")
    )
    for words in ["fault reviews --delay 1s@5%", "mirror reviews v1", "cors reviews --allow-origin *"] {
      #expect(await mesh.run("route \(words) -q") == CommandRun(.done), "\(words)")
    }
    #expect(await mesh.run("route reset reviews -q") == CommandRun(.done))
    #expect(await mesh.run("route cors reviews --remove -q") == CommandRun(.done))
    #expect(try mesh.read("routes.yaml") == Self.routes)
  }

  @Test("show the lines that would change, and write nothing")
  func difference() async throws {
    let mesh = try Self.mesh()
    let run = await mesh.run("route retry reviews 3 --diff")
    #expect(run.status == .done)
    let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("+") || $0.hasPrefix("-") }.dropFirst(2)
    #expect(lines == ["+    retries:", "+      attempts: 3"])
    #expect(try mesh.read("routes.yaml") == Self.routes)
  }

  private static let mistakes: [(words: String, problem: String)] = [
    ("timeout reviews", "\"meshctl route timeout\" needs the argument TIME"),
    ("timeout reviews 2s --remove", "unexpected argument \"2s\" for \"meshctl route timeout\""),
    ("retry reviews", "\"meshctl route retry\" needs the argument ATTEMPTS"),
    ("retry reviews --on 5xx --remove", "flags \"--remove\" and \"--on\" cannot be used together"),
    ("fault reviews", "\"meshctl route fault\" needs the flag \"--delay TIME@PERCENT\""),
    (
      "fault reviews --delay 5@10%", "invalid value \"5@10%\" for flag \"--delay\": expected a time such as 2s or 500ms"
    ),
    (
      "fault reviews --abort 700@1%",
      "invalid value \"700@1%\" for flag \"--abort\": a status is between 200 and 599"
    ),
    ("mirror reviews", "\"meshctl route mirror\" needs the argument SUBSET"),
    (
      "mirror reviews v3 --percent 101",
      "invalid value \"101\" for flag \"--percent\": a share is between 0% and 100%"
    ),
    ("rewrite reviews --uri v1", "invalid value \"v1\" for flag \"--uri\": expected a path that begins with /"),
    ("redirect reviews", "\"meshctl route redirect\" needs the flag \"--to TARGET\""),
    ("redirect reviews --to /a --remove", "flags \"--remove\" and \"--to\" cannot be used together"),
    ("cors reviews", "\"meshctl route cors\" needs the flag \"--allow-origin ORIGIN\""),
    ("header reviews --request-set a", "invalid value \"a\" for flag \"--request-set\": expected NAME=VALUE"),
    ("match reviews v1=100", "\"meshctl route match\" needs the flag \"--header NAME=VALUE\""),
    ("match reviews --uri /a", "\"meshctl route match\" needs the argument SUBSET=WEIGHT"),
    ("match reviews --uri /a --uri-prefix /b v1=100", "flags \"--uri\" and \"--uri-prefix\" cannot be used together"),
    ("unmatch reviews", "\"meshctl route unmatch\" needs the flag \"--route NAME\""),
    ("breaker reviews", "\"meshctl route breaker\" needs the flag \"--max-connections NUMBER\""),
    (
      "breaker reviews --max-requests -1",
      "invalid value \"-1\" for flag \"--max-requests\": expected a whole number, 0 or more"
    ),
    ("balance reviews", "\"meshctl route balance\" needs the argument WAY"),
  ]

  @Test("refuse what cannot be meant", arguments: mistakes)
  func refused(words: String, problem: String) async throws {
    let mesh = try Self.mesh()
    let verb = words.prefix { $0 != " " }
    let expected = "error: \(problem)\nhelp: run \"meshctl route \(verb) --help\" for usage\n"
    #expect(await mesh.run("route \(words)") == CommandRun(.usage, error: expected))
  }
}
