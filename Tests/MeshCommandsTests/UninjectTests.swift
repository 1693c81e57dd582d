import Console
import MeshCommands
import Testing

@Suite("meshctl uninject, and inject --check and --explain, in memory")
struct UninjectTests {
  static let stream = """
    # the workload
    apiVersion: v1
    kind: Pod
    metadata: {name: p}
    spec:
      containers:
      - {name: c, image: c}   # the application
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: q
      annotations: {sidecar.istio.io/inject: "false"}
    spec: {containers: [{name: c}]}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: s}

    """

  static func run(_ words: [String], _ input: String) -> CommandRun {
    let context = Context(streams: .inMemory(input: input))
    let status = CommandRunner().run(words + ["-f", "-"], in: context)
    return CommandRun(status, output: context.streams.output.text, error: context.streams.error.text)
  }

  @Test("uninject gives back every byte that inject was given, and says what it did to each object")
  func inverse() {
    let injected = Self.run(["inject", "-q"], Self.stream)
    #expect(injected.status == .done)
    #expect(injected.output != Self.stream)
    let report = "pod/p uninjected\npod/q unchanged\nservice/s unchanged\n"
    #expect(Self.run(["uninject"], injected.output) == CommandRun(.done, output: Self.stream, error: report))
    #expect(Self.run(["uninject", "-q"], Self.stream) == CommandRun(.done, output: Self.stream))
  }

  @Test("a record that cannot be read is a failure with its position, and nothing is written")
  func failure() {
    let input = """
      apiVersion: v1
      kind: Pod
      metadata:
        name: p
        annotations: {sidecar.istio.io/status: injected}
      spec: {containers: [{name: c}]}

      """
    let error = """
      <stdin>:5:42: error: invalid value 'injected' for annotation 'sidecar.istio.io/status': it does not tell what was \
      put in; take the sidecar out by hand [invalid-annotation]
      5 |   annotations: {sidecar.istio.io/status: injected}
        |                                          ^~~~~~~~

      """
    #expect(Self.run(["uninject"], input) == CommandRun(.failed, error: error))
  }

  @Test("--check lists what would change, one line an object, and ends with 3; where nothing would, with 0")
  func check() {
    let injected = Self.run(["inject", "-q"], Self.stream).output
    #expect(
      Self.run(["inject", "--check"], Self.stream)
        == CommandRun(.findings, output: "<stdin>: pod/p would be injected\n")
    )
    #expect(Self.run(["inject", "--check"], injected) == CommandRun(.done))
    #expect(
      Self.run(["uninject", "--check"], injected)
        == CommandRun(.findings, output: "<stdin>: pod/p would be uninjected\n")
    )
    #expect(Self.run(["uninject", "--check"], Self.stream) == CommandRun(.done))
  }

  @Test("an input that cannot be read makes a check fail, whatever it finds elsewhere")
  func failedCheck() {
    let run = Self.run(["inject", "--check"], "\(Self.stream)---\na: [\n")
    #expect(run.status == .failed)
    #expect(run.output == "")
  }

  @Test("--explain tells the rule for each workload, and where its text stands")
  func explanation() {
    let table = """
      NAME   INJECTED  RULE        REASON                                     WHERE
      pod/p  yes       default     nothing forbids it                         <stdin>:2:1
      pod/q  no        annotation  annotation sidecar.istio.io/inject is false  <stdin>:13:42

      """
    let run = Self.run(["inject", "--explain"], Self.stream)
    #expect(run.status == .done)
    #expect(run.error == "")
    func words(_ text: String) -> [[Substring]] {
      text.split(separator: "\n").map { $0.split(separator: " ") }
    }
    #expect(words(run.output) == words(table))
  }

  @Test("--explain -o json is for programs")
  func explanationForPrograms() {
    let expected = """
      {
        "items": [
          {
            "name": "pod/h",
            "namespace": null,
            "injected": false,
            "rule": "hostNetwork",
            "reason": "hostNetwork",
            "file": "<stdin>",
            "line": 4,
            "column": 21
          }
        ]
      }

      """
    let input = "apiVersion: v1\nkind: Pod\nmetadata: {name: h}\nspec: {hostNetwork: true, containers: []}\n"
    #expect(Self.run(["inject", "--explain", "-o", "json"], input) == CommandRun(.done, output: expected))
    #expect(Self.run(["inject", "--explain", "--check"], input).status == .usage)
  }
}
