import Testing

@testable import MeshCommands

@Suite("meshctl route set on other routes than VirtualServices") struct RouteFormsTests {
  private static let legacy = """
    apiVersion: config.istio.io/v1alpha2
    kind: RouteRule
    metadata:
      name: reviews-default
    spec:
      destination:
        name: reviews   # by name
      precedence: 1
      route:
      - labels: {version: v1}
      - labels:
          version: v2
        weight: 0
    ---
    apiVersion: config.istio.io/v1alpha2
    kind: RouteRule
    metadata: {name: reviews-jason}
    spec:
      destination: {name: reviews}
      precedence: 2
      match: {request: {headers: {uri: {prefix: /v1}, cookie: {regex: "user=jason"}}}}
      route: [{labels: {version: v2}}]

    """

  @Test("a RouteRule is split by the versions of pods, and keeps all other text")
  func routeRule() async throws {
    let services = MeshScript.versions.split(separator: "---\n").dropLast(2).joined(separator: "---\n")
    let mesh = try DirectoryMesh(["services.yaml": services, "rules.yaml": Self.legacy])
    let run = await mesh.run("route set reviews v1=25 v3=75")
    let expected = """
      reviews.default.svc.cluster.local, rule reviews-default
        v1    0 → 25  █████░░░░░░░░░░░░░░░
        v2    0 →  0  ░░░░░░░░░░░░░░░░░░░░
        v3  new → 75  ███████████████░░░░░
      routerule.config.istio.io/reviews-default configured (MESH)

      """
    #expect(run == CommandRun(.done, output: expected, error: "undo with: meshctl route undo reviews\n"))
    let changed = Self.legacy
      .replacing("  - labels: {version: v1}\n", with: "  - labels: {version: v1}\n    weight: 25\n")
      .replacing("    weight: 0\n", with: "    weight: 0\n  - labels:\n      version: v3\n    weight: 75\n")
    #expect(try mesh.read("rules.yaml") == changed)
    let conditions = "--match uri-prefix:/v1 --match header-regex:cookie=user=jason"
    #expect(await mesh.run("route set reviews v1=100 -q \(conditions)") == CommandRun(.done))
    #expect(
      try mesh.read("rules.yaml")
        == changed.replacing(
          "[{labels: {version: v2}}]",
          with: "[{labels: {version: v2}, weight: 0}, {labels: {version: v1}, weight: 100}]"
        )
    )
    let unready = await mesh.run("route set reviews v2=100")
    #expect(unready.status == .conflict)
  }

  @Test("two RouteRules of one precedence are told apart by name, and a VirtualService goes before them")
  func precedence() async throws {
    let rival = Self.legacy.split(separator: "---\n")[0].replacing("reviews-default", with: "reviews-80-20")
    let mesh = try DirectoryMesh(["a.yaml": Self.legacy, "b.yaml": String(rival)])
    let files = "-f \(mesh.path) --in-place -q"
    #expect(
      await mesh.run("route set reviews v1=100 \(files)")
        == CommandRun(
          .failed,
          error: """
            error: the rules reviews-80-20 and reviews-default are equally good
            help: choose one by its name with --route

            """
        )
    )
    #expect(await mesh.run("route set reviews v1=90 v3=10 --route reviews-80-20 \(files)") == CommandRun(.done))
    #expect(try mesh.read("a.yaml") == Self.legacy)
    #expect(try mesh.read("b.yaml") != rival)
    try mesh.write(MeshScript.route(80, 20), to: "c.yaml")
    try mesh.write(Self.httpRoute("reviews"), to: "d.yaml")
    let newer = await mesh.run("route set reviews v1=30 v3=70 -o name -f \(mesh.path)")
    #expect(newer.output == "\(MeshScript.virtualService)\n")
  }

  private static let service = "{group: \"\", kind: Service, name: reviews}"

  private static func httpRoute(_ name: String, parent: String = service) -> String {
    """
    apiVersion: gateway.networking.k8s.io/v1
    kind: HTTPRoute
    metadata: {name: \(name)}
    spec:
      hostnames: [books.example.com]
      parentRefs: [\(parent)]
      rules:
        - backendRefs:
            - {name: reviews-v1, port: 9080, weight: 1}   # the old one
            - {name: reviews-v2, port: 9080, weight: 3}

    """
  }

  @Test("several HTTPRoutes for a service are told apart by name; one of a gateway is found by its host")
  func httpRoutes() async throws {
    let mesh = try DirectoryMesh(["a.yaml": Self.httpRoute("a"), "b.yaml": Self.httpRoute("b")])
    let names = ["a", "b"].map { "httproute.gateway.networking.k8s.io/\($0) in namespace default" }
    #expect(
      await mesh.run("route set reviews reviews-v1=100 -f \(mesh.path)")
        == CommandRun(
          .conflict,
          error: """
            error: \(names[0]) and \(names[1]) all name reviews.default.svc.cluster.local
            help: choose one with --http-route NAME

            """
        )
    )
    let line = "-f \(mesh.path) --in-place -q"
    #expect(await mesh.run("route set reviews reviews-v1=100 --http-route b \(line)") == CommandRun(.done))
    #expect(try mesh.read("a.yaml") == Self.httpRoute("a"))
    #expect(
      try mesh.read("b.yaml")
        == Self.httpRoute("b").replacing("weight: 1}", with: "weight: 100}").replacing("weight: 3", with: "weight: 0")
    )
    try mesh.write(Self.httpRoute("edge", parent: "{name: edge}"), to: "edge.yml")
    let words = "route set books.example.com reviews-v1=40 reviews-v2=60 --dry-run"
    let edge = await mesh.run("\(words) -f \(mesh.path)/edge.yml")
    let expected = """
      books.example.com, rule rules[0]
        reviews-v1  1 (25%) → 40  ████████░░░░░░░░░░░░
        reviews-v2  3 (75%) → 60  ████████████░░░░░░░░
      httproute.gateway.networking.k8s.io/edge configured (dry run, edge.yml)

      """
    #expect(edge.output == expected)
  }

  private static func usage(_ value: String, _ reason: String) -> String {
    """
    error: invalid value "\(value)" for flag "--match": \(reason)
    help: run "meshctl route set --help" for usage

    """
  }

  @Test(
    "what a file does not tell is asked for, and conditions that make no sense are refused",
    arguments: [
      (
        "reviews v3=100", ExitStatus.failed,
        "error: \"v3\" can be reviews-v3.default.svc.cluster.local or v3.default.svc.cluster.local\n"
          + "help: name the service itself\n"
      ),
      ("reviews reviews-v1=50 ratings.default=50", .done, ""), ("reviews reviews-v3=100", .done, ""),
      (
        "reviews ratings=100 --match header=x", .usage,
        usage("header=x", "expected PART:VALUE, such as uri-prefix:/v1 or header:end-user=jason")
      ),
      (
        "reviews ratings=100 --match headr:a=b", .usage,
        usage("headr:a=b", "no condition is called \"headr\", did you mean header?")
      ),
      (
        "reviews ratings=100 --match uri:", .usage,
        usage("uri:", "expected what has to be there behind uri:")
      ),
    ]
  )
  func refusals(words: String, status: ExitStatus, error: String) async throws {
    let mesh = try DirectoryMesh(["a.yaml": Self.httpRoute("a")])
    let run = await mesh.run("route set \(words) -f \(mesh.path)/a.yaml --allow-empty -o name -q")
    #expect(run.status == status)
    #expect(run.error == error)
  }
}
