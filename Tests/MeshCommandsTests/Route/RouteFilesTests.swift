import Testing

@testable import MeshCommands

@Suite("meshctl route set on files") struct RouteFilesTests {
  private static let routes = "# mine\n" + MeshScript.route(80, 20)
  private static let changed = routes.replacing("weight: 80", with: "weight: 30").replacing(
    "weight: 20",
    with: "weight: 70"
  )
  private static let bars = """
    reviews.default.svc.cluster.local, rule http[0]
      v1  80 → 30  ██████░░░░░░░░░░░░░░
      v3  20 → 70  ██████████████░░░░░░

    """
  private static let name = MeshScript.virtualService

  @Test("a VirtualService alone is changed on its way through, and all that is told stands beside it")
  func standardInput() async throws {
    let mesh = try DirectoryMesh()
    let run = await mesh.run("route set reviews v1=30 v3=70 -f -", input: Self.routes)
    let told = """
      \(Self.bars)\(Self.name) configured (<stdin>)
      not checked, since <stdin> does not show it: whether the subsets are defined, whether pods are ready

      """
    #expect(run == CommandRun(.done, output: Self.changed, error: told))
    #expect(
      await mesh.run("route set reviews v1=30 v3=70 -f - -q", input: Self.routes)
        == CommandRun(.done, output: Self.changed)
    )
    #expect(try mesh.names() == [])
  }

  @Test("a directory is printed as one stream, and its files stay as they are")
  func stream() async throws {
    let mesh = try DirectoryMesh(["b.yaml": Self.routes, "a.yaml": MeshScript.reviews, "c.yml": "# nothing\n"])
    let run = await mesh.run("route set reviews v1=30 v3=70 -q -f \(mesh.path)")
    #expect(run == CommandRun(.done, output: "\(MeshScript.reviews)---\n\(Self.changed)# nothing\n"))
    #expect(try mesh.read("b.yaml") == Self.routes)
  }

  @Test("in place the file is replaced, what is told is that of a mesh, and the undo names the file")
  func inPlace() async throws {
    let mesh = try DirectoryMesh(["r.yaml": Self.routes, "s.yaml": MeshScript.reviews])
    let files = "-f \(mesh.path)/r.yaml -f \(mesh.path)/s.yaml"
    let run = await mesh.run("route set reviews v1=30 v3=70 --in-place \(files)")
    let told = """
      not checked, since r.yaml, s.yaml does not show it: whether pods are ready
      undo with: meshctl route set reviews v1=80 v3=20 -f r.yaml -f s.yaml --in-place

      """
    let done = CommandRun(.done, output: "\(Self.bars)\(Self.name) configured (r.yaml, s.yaml)\n", error: told)
    #expect(run == done)
    #expect(try mesh.read("r.yaml") == Self.changed)
    #expect(await mesh.run("route set reviews v1=80 v3=20 -q \(files) --in-place") == CommandRun(.done))
    #expect(try mesh.read("r.yaml") == Self.routes)
  }

  @Test("a difference, a dry run and an output of resources write nothing", arguments: ["", " --in-place"])
  func nothing(inPlace: String) async throws {
    let mesh = try DirectoryMesh(["r.yaml": Self.routes])
    let line = "route set reviews v1=30 v3=70 -f \(mesh.path)/r.yaml\(inPlace)"
    let difference = await mesh.run(line + " --diff -q")
    #expect(
      difference.output.split(separator: "\n").filter { $0.hasPrefix("-") || $0.hasPrefix("+") }.dropFirst(2)
        == ["-          weight: 80", "+          weight: 30", "-          weight: 20", "+          weight: 70"]
    )
    let dry = await mesh.run(line + " --dry-run")
    #expect(dry.output == "\(Self.bars)\(Self.name) configured (dry run, r.yaml)\n")
    if inPlace.isEmpty { #expect(await mesh.run(line + " -o name -q") == CommandRun(.done, output: "\(Self.name)\n")) }
    #expect(try mesh.read("r.yaml") == Self.routes)
  }

  @Test("what is missing is written to the end of the file, or to files of their own in the directory")
  func creation() async throws {
    let all = MeshScript.versions.split(separator: "---\n")
    let services = all.dropLast(2).joined(separator: "---\n")
    let mesh = try DirectoryMesh(["s.yaml": services])
    let printed = await mesh.run("route set reviews v1=50 v3=50 -q -f \(mesh.path)/s.yaml")
    let rule = """
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: reviews
        namespace: default
      spec:
        host: reviews
        subsets:
        - name: v1
          labels:
            version: v1
        - name: v3
          labels:
            version: v3

      """
    #expect(printed.output.hasPrefix("\(services)---\n\(rule)---\n"))
    let made = await mesh.run("route set reviews v1=50 v3=50 -q --in-place -f \(mesh.path)")
    #expect(made == CommandRun(.done))
    #expect(try mesh.names() == ["destinationrule-reviews.yaml", "s.yaml", "virtualservice-reviews.yaml"])
    #expect(try mesh.read("destinationrule-reviews.yaml") == rule)
    #expect(try mesh.read("s.yaml") == services)
    let directory = try DirectoryMesh(["s.yaml": services])
    let stream = await directory.run("route set reviews v1=50 v3=50 -q -f \(directory.path)")
    #expect(stream == printed)
  }

  @Test(
    "what cannot be done is refused before anything is printed",
    arguments: [
      (
        "-f DIR/none.yaml", ExitStatus.failed,
        "error: cannot read none.yaml: no such file or directory\n"
      ),
      (
        "-f DIR/broken.yaml", .failed,
        """
        broken.yaml:1:4: error: this bracket is never closed [unterminated-flow]
        1 | a: [
          |    ^
        error: broken.yaml is no manifest
        help: mend it first

        """
      ),
      (
        "-f DIR/empty.yaml", .failed,
        "error: empty.yaml holds no Kubernetes objects\nhelp: every object needs an apiVersion and a kind\n"
      ),
      (
        "-f - --in-place", .failed,
        "error: standard input cannot be edited in place\nhelp: drop --in-place to print the result\n"
      ),
      (
        "-f - -f -", .failed, "error: standard input can be read only once\nhelp: pass '-f -' once\n"
      ),
      (
        "-f DIR/r.yaml -f DIR/r2.yaml", .failed,
        "error: \(name) in namespace default is given more than once: at r.yaml:2:1 and r2.yaml:2:1\n"
          + "help: remove all but one\n"
      ),
      (
        "-f DIR/other.yaml", .notFound,
        "error: other.yaml has neither reviews.default.svc.cluster.local nor routes that name it\n"
          + "help: give the file that has them, and their namespace with -n\n"
      ),
      (
        "-f DIR/r.yaml --mesh DIR", .usage,
        "error: flags \"-f\" and \"--mesh\" cannot be used together\nhelp: run \"meshctl route set --help\" for usage\n"
      ),
      (
        "--in-place", .usage,
        "error: flag \"--in-place\" is for \"-f\" only\nhelp: run \"meshctl route set --help\" for usage\n"
      ),
    ]
  )
  func refusals(words: String, status: ExitStatus, error: String) async throws {
    let mesh = try DirectoryMesh([
      "r.yaml": Self.routes, "r2.yaml": Self.routes, "empty.yaml": "# nothing\n", "broken.yaml": "a: [\n",
      "other.yaml": Self.routes.replacing("hosts: [reviews]", with: "hosts: [ratings]"),
    ])
    let run = await mesh.run("route set reviews v1=30 v3=70 \(words.replacing("DIR", with: mesh.path))", input: "a: 1")
    #expect(run == CommandRun(status, error: error))
  }
}
