import Console
import Foundation
import MeshCommands
import TestSupport
import Testing

@Suite("meshctl convert, in memory and on files")
struct ConvertTests {
  private static let rule = """
    # Who may leave.
    apiVersion: config.istio.io/v1alpha2
    kind: EgressRule
    metadata: {name: a}
    spec: {destination: {service: a.b}, ports: [{port: 80, protocol: http}]}
    """

  private static let entry = """
    # Who may leave.
    apiVersion: networking.istio.io/v1
    kind: ServiceEntry
    metadata:
      name: a
    spec:
      hosts:
      - a.b
      location: MESH_EXTERNAL
      ports:
      - number: 80
        name: http-80
        protocol: HTTP
      resolution: NONE

    """

  private static let other = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b} # as it is\n"
  private static let report = "serviceentry.networking.istio.io/a made from egressrule.config.istio.io/a\n"

  private static func run(_ words: [String], _ input: String) -> CommandRun {
    let context = Context(streams: .inMemory(input: input))
    let status = CommandRunner().run(["convert", "-f", "-"] + words, in: context)
    return CommandRun(status, output: context.streams.output.text, error: context.streams.error.text)
  }

  @Test("new objects stand in place of the old, everything else passes through, and standard error says what was made")
  func standardOutput() {
    let input = "\(Self.rule)\n---\n\(Self.other)"
    let output = "\(Self.entry)---\n\(Self.other)"
    #expect(Self.run([], input) == CommandRun(.done, output: output, error: Self.report + "1 other object unchanged\n"))
    #expect(
      Self.run(["--converted-only"], input)
        == CommandRun(.done, output: Self.entry, error: Self.report + "1 other object left out\n")
    )
    #expect(
      Self.run([], Self.other)
        == CommandRun(
          .done,
          output: Self.other,
          error: "nothing to convert: no RouteRule, no DestinationPolicy, no EgressRule, no Ingress, no TrafficSplit\n"
        )
    )
  }

  @Test("-o json and -o yaml print every object anew")
  func formats() {
    let input = "\(Self.rule)\n---\n\(Self.other)"
    let json = Self.run(["-q", "-o", "json", "--converted-only"], input)
    #expect(json.output.hasPrefix("{\n  \"apiVersion\": \"networking.istio.io/v1\",\n  \"kind\": \"ServiceEntry\",\n"))
    #expect(
      Self.run(["-q", "-o", "json"], input).output.hasPrefix("{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"List\",\n")
    )
    let yaml = Self.entry.drop { $0 != "\n" }.dropFirst()
    let plain = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n"
    #expect(Self.run(["-q", "-o", "yaml"], input) == CommandRun(.done, output: "\(yaml)---\n\(plain)"))
  }

  private static let lossy = """
    apiVersion: config.istio.io/v1alpha2
    kind: EgressRule
    metadata: {name: a}
    spec: {destination: {service: "*b.c"}, ports: [{port: 80, protocol: http}]}

    """

  private static let warning = """
    <stdin>:4:31: warning: a wildcard stands for whole labels, so *b.c becomes *.b.c; add the hosts that it took \
    beside those [lost-in-conversion]
    4 | spec: {destination: {service: "*b.c"}, ports: [{port: 80, protocol: http}]}
      |                               ^~~~~~

    """

  @Test("with --strict a warning ends the command with 3, and nothing is written")
  func strict() {
    #expect(Self.run(["--strict"], Self.lossy) == CommandRun(.findings, error: Self.warning))
    let lenient = Self.run([], Self.lossy)
    #expect(lenient.status == .done)
    #expect(lenient.error == Self.warning + Self.report)
  }

  @Test("--check lists what would be converted and ends with 3, with 0 where nothing would")
  func check() {
    let line = "<stdin>: egressrule.config.istio.io/a would be converted\n"
    #expect(Self.run(["--check"], Self.rule) == CommandRun(.findings, output: line))
    #expect(Self.run(["--check"], Self.other) == CommandRun(.done))
  }

  @Test("bad input is told as validate tells it, with 3, and nothing is written")
  func badInput() {
    let broken = Self.run([], "apiVersion: v1\nkind: [\n")
    #expect(broken == CommandRun(.findings, error: broken.error))
    #expect(broken.error.hasPrefix("<stdin>:2:7: error: "))
    let wrong = Self.run([], "apiVersion: config.istio.io/v1alpha2\nkind: RouteRule\nmetadata: {name: a}\nspec: {}\n")
    let message = """
      <stdin>:4:7: error: spec.destination: required, but not set [IST0106]
      4 | spec: {}
        |       ^~

      """
    #expect(wrong == CommandRun(.findings, error: message))
    #expect(
      Self.run([], "# nothing\n")
        == CommandRun(.failed, error: "error: <stdin> holds no objects\nhelp: pass a manifest\n")
    )
  }

  @Test("a word that is no label is refused")
  func selector() {
    let run = Self.run(["--gateway-selector", "istio"], Self.rule)
    #expect(run.status == .usage)
  }

  // MARK: Files

  private static func fill(_ directory: URL) throws {
    try Data((rule + "\n").utf8).write(to: directory.appendingPathComponent("a.yaml"))
    try Data(other.utf8).write(to: directory.appendingPathComponent("b.yaml"))
    let json =
      #"{"apiVersion": "config.istio.io/v1alpha2", "kind": "EgressRule", "metadata": {"name": "c"}, "#
      + #""spec": {"destination": {"service": "c.d"}, "ports": [{"port": 80, "protocol": "http"}]}}"#
    try Data(json.utf8).write(to: directory.appendingPathComponent("c.json"))
  }

  private static func text(_ name: String, in url: URL) throws -> String {
    try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }

  @Test("--in-place converts every file of a directory and leaves the others alone; JSON stays JSON")
  func inPlace() throws {
    try TemporaryDirectory.with { directory in
      try Self.fill(directory)
      #expect(CommandRun(["convert", "-q", "-f", directory.path, "--in-place"]) == CommandRun(.done))
      #expect(try Self.text("a.yaml", in: directory) == Self.entry)
      #expect(try Self.text("b.yaml", in: directory) == Self.other)
      #expect(try Self.text("c.json", in: directory).hasPrefix("{\n  \"apiVersion\": \"networking.istio.io/v1\",\n"))
      #expect(CommandRun(["convert", "-f", directory.path, "--check"]) == CommandRun(.done))
    }
  }

  @Test("--output-dir writes the files beside the sources, and --diff shows the changes")
  func otherDestinations() throws {
    try TemporaryDirectory.with { directory in
      try Self.fill(directory)
      let target = directory.appendingPathComponent("out")
      let path = directory.appendingPathComponent("a.yaml").path
      #expect(CommandRun(["convert", "-q", "-f", path, "--output-dir", target.path]) == CommandRun(.done))
      #expect(try Self.text("a.yaml", in: target) == Self.entry)
      #expect(try Self.text("a.yaml", in: directory) == Self.rule + "\n")
      let diff = CommandRun(["convert", "-q", "-f", path, "--diff"])
      #expect(diff.status == .done)
      #expect(diff.output.contains("-kind: EgressRule\n") && diff.output.contains("+kind: ServiceEntry\n"))
    }
  }
}
