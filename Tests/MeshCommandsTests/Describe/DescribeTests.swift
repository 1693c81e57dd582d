import ArgumentParsing
import Console
import TestSupport
import Testing

@testable import MeshCommands

@Suite("meshctl describe")
struct DescribeTests {
  private static let record = RecordedText("Tests/MeshCommandsTests/Snapshots/Describe", suite: "DescribeTests")

  private static let recorded: [String: String] = [
    "pod.txt": "pod reviews-v1",
    "pod-tree.txt": "po reviews-v1 -o tree",
    "pod.json": "pod/reviews-v1 -o json",
    "service.txt": "svc reviews",
    "service.json": "service reviews.default -o json",
    "lonely.txt": "service lonely",
    "virtualservice.txt": "vs/reviews",
    "virtualservice.json": "virtualservice reviews -o json",
    "gateway.txt": "gw edge",
    "gateway.json": "gateways/edge -o json",
  ]

  @Test("what is told is as recorded", arguments: recorded.keys.sorted())
  func output(name: String) async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": DescribedObjects.text])
    let words = try #require(Self.recorded[name])
    let run = await mesh.run("describe \(words)")
    #expect(run == CommandRun(.done, output: run.output))
    try Self.record.check(name, run.output)
  }

  @Test("nothing else is recorded")
  func surplus() throws { try Self.record.check(onlyFiles: Self.recorded.keys) }

  @Test("--brief is the beginning of everything, and -o yaml holds what -o json does")
  func brief() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": DescribedObjects.text])
    for words in ["pod reviews-v1", "svc reviews", "vs reviews", "gw edge"] {
      let brief = await mesh.run("describe \(words) --brief").output
      let whole = await mesh.run("describe \(words)").output
      #expect(!brief.isEmpty && whole.hasPrefix(brief + "--------------------\nRequest paths:\n"))
    }
    let path = "jsonpath={.services[0].ports[*].protocol}"
    #expect(await mesh.run("describe svc reviews -o \(path)").output == "HTTP TCP UDP")
  }

  @Test("a terminal gets a tree")
  func terminal() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": DescribedObjects.text])
    let traits = StreamTraits(isTerminal: true)
    let streams = Streams(input: .inMemory(), output: .inMemory(traits), error: .inMemory())
    let context = Context(streams: streams, environment: Environment(mesh.environment))
    #expect(await CommandRunner().run(["describe", "pod", "reviews-v1"], in: context) == .done)
    let tree = await mesh.run("describe pod reviews-v1 -o tree").output
    #expect(mesh.masked(context.streams.output.text) == tree)
  }

  @Test(
    "every way of naming an object gives the same",
    arguments: [
      "describe service reviews", "describe svc reviews.default", "describe services/reviews", "des svc/reviews",
      "describe service/reviews.default", "describe -n default service reviews", "describe pod service/reviews",
      "describe pod services./reviews",
    ]
  )
  func ways(_ words: String) async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": DescribedObjects.text])
    let expected = await mesh.run("describe service reviews")
    let run = await mesh.run(words)
    #expect(run == (words.contains("services./") ? Self.unknownKind("services.") : expected))
  }

  private static func unknownKind(_ word: String) -> CommandRun {
    CommandRun(
      .notFound,
      error: "error: unknown resource type \"\(word)\"\nhelp: did you mean services or service?\n"
    )
  }

  private static let mistakes: [String: CommandRun] = [
    "describe pod": CommandRun(
      .usage,
      error: "error: expecting pod name\nhelp: run \"meshctl describe pod --help\" for usage\n"
    ),
    "describe gateway": CommandRun(
      .usage,
      error: "error: expecting gateway name\nhelp: run \"meshctl describe gateway --help\" for usage\n"
    ),
    "describe service a b c": CommandRun(
      .usage,
      error: "error: unexpected argument \"b\" for \"meshctl describe service\"\n"
        + "help: run \"meshctl describe service --help\" for usage\n"
    ),
    "describe service a//b": CommandRun(
      .usage,
      error: "error: invalid value \"a//b\" for argument NAME: expected a name such as reviews-v1 or "
        + "deployment/reviews-v1\nhelp: run \"meshctl describe service --help\" for usage\n"
    ),
    "describe configmap/x": CommandRun(
      .notFound,
      error: "error: unknown resource type \"configmap\"\n"
        + "help: what can be described is pod, service, deployment, virtualservice, gateway\n"
    ),
    "describe svcs/x": unknownKind("svcs").replacingHelp("did you mean svc?"),
    "describe service review": CommandRun(
      .notFound,
      error: "error: services \"review\" not found in namespace default of MESH\nhelp: did you mean reviews?\n"
    ),
    "describe vs nothing-like-it -n prod": CommandRun(
      .notFound,
      error: "error: virtualservices \"nothing-like-it\" not found in namespace prod of MESH\n"
        + "help: list them with \"meshctl get virtualservices -n prod\"\n"
    ),
  ]

  @Test("mistakes are told, with what may have been meant", arguments: mistakes.keys.sorted())
  func mistake(_ words: String) async throws {
    let directory = try DirectoryMesh(["mesh.yaml": DescribedObjects.text])
    #expect(await directory.run(words) == Self.mistakes[words])
    let cluster = try ClusterMesh(DescribedObjects.text)
    #expect(await cluster.run(words) == Self.mistakes[words])
  }

  @Test("in a directory what makes pods stands for them")
  func template() async throws {
    let text = """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web-v1, namespace: default}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web, version: v1}}
          spec: {containers: [{name: web, image: x, ports: [{containerPort: 80, protocol: TCP}]}]}

      """
    let mesh = try DirectoryMesh(["mesh.yaml": text])
    let expected = """
      Deployment: web-v1
         Pod Revision: 
         Pod Ports: 80 (web)
      --------------------
      --------------------
      Effective PeerAuthentication:
         Workload mTLS mode: PERMISSIVE
      Skipping Gateway information (no ingress gateway pods)

      """
    for words in ["pod web-v1", "deployment web-v1", "deploy/web-v1"] {
      let run = await mesh.run("describe \(words) --brief --ignoreUnmeshed")
      #expect(run == CommandRun(.done, output: expected))
    }
    #expect(
      await mesh.run("describe pod web-v2")
        == CommandRun(
          .notFound,
          error: "error: pods \"web-v2\" not found in namespace default of MESH\nhelp: did you mean web-v1?\n"
        )
    )
  }

  @Test("the commands to run next can be run")
  func next() async throws {
    let meshes: [any CommandMesh] = [
      try DirectoryMesh(["mesh.yaml": DescribedObjects.text + "---\n" + DescribedObjects.outsiders]),
      try ClusterMesh(DescribedObjects.text + "---\n" + DescribedObjects.outsiders),
    ]
    for mesh in meshes {
      for words in ["pod reviews-v1", "pod bare", "svc reviews", "vs reviews", "gw edge"] {
        let lines = await mesh.run("describe \(words) -o jsonpath={range.next[*]}{@}{\"\\n\"}{end}")
        for line in lines.output.split(separator: "\n") {
          let parts = line.split(separator: " ").map(String.init)
          #expect(parts.first == "meshctl")
          let parser = CommandLineParser(root: CommandTree.root, inherited: GlobalOptions.self)
          let called = try parser.parse(Array(parts.dropFirst()))
          #expect(called.node.children.isEmpty, "\(line)")
        }
      }
    }
  }

  @Test("nothing that a manifest says reaches the terminal as a command", arguments: ["text", "tree"])
  func hostile(_ format: String) async throws {
    let text = """
      apiVersion: v1
      kind: Pod
      metadata:
        name: evil
        namespace: default
        labels: {app: evil, version: "v1\\e[2J"}
        annotations: {sidecar.istio.io/status: '{"revision":"\\u001b[2J"}', istio.io/rev: "a\\e]0;x\\ab"}
      spec:
        containers: [{name: "x\\e[31m", image: "y\\e[2J", ports: [{containerPort: 80}]}, {name: istio-proxy, image: "\\e[H"}]

      """
    let mesh = try DirectoryMesh(["mesh.yaml": text])
    let run = await mesh.run("describe pod evil -o \(format)")
    #expect(run.status == .done)
    #expect(run.output.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" })
    let label = format == "tree" ? "Pod Revision: a" : "   Pod Revision: a"
    #expect(run.output.contains("\(label)\\x1b]0;x\\x07b\n"))
  }
}

extension CommandRun {
  fileprivate func replacingHelp(_ help: String) -> CommandRun {
    let lines = error.split(separator: "\n")
    return CommandRun(status, error: "\(lines.first ?? "")\nhelp: \(help)\n")
  }
}
