import Console
import Foundation
import MeshCommands
import Output
import Testing

@Suite("meshctl inject in memory")
struct InjectTests {
  static let service = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n"
  static let json = #"{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "j"}}"# + "\n"
  static let skipped = """
    apiVersion: v1
    kind: Pod
    metadata: {name: p}
    spec: {hostNetwork: true, containers: [{name: c, image: c}]}

    """
  static let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - {name: c, image: c}\n"

  /// Runs `inject` on standard input, or on files `0.yaml`, `1.yaml`… of a directory, which messages call DIR.
  func inject(_ flags: [String], _ inputs: String...) throws -> CommandRun {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("meshctl-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    var words = ["inject"] + flags
    for (number, text) in inputs.enumerated() where inputs.count > 1 {
      let file = directory.appendingPathComponent("\(number).yaml")
      try Data(text.utf8).write(to: file)
      words += ["-f", file.path]
    }
    if inputs.count == 1 { words += ["-f", "-"] }
    let context = Context(streams: .inMemory(input: inputs.first ?? ""))
    let status = CommandRunner().run(words, in: context)
    return CommandRun(
      status,
      output: context.streams.output.text,
      error: context.streams.error.text.replacing(directory.path, with: "DIR")
    )
  }

  @Test(
    "inputs are joined so that one stream holds all their documents",
    arguments: [
      ([service, service], "\(service)---\n\(service)"),
      ([service, "---\n\(service)"], "\(service)---\n\(service)"),
      (["# c\n---\n\(service)", "# c\n---\n\(service)"], "# c\n---\n\(service)# c\n---\n\(service)"),
      ([service, "%YAML 1.2\n---\n\(service)"], "\(service)...\n%YAML 1.2\n---\n\(service)"),
      ([String(service.dropLast()), service], "\(service)---\n\(service)"),
      (["\(service)...\n", service], "\(service)...\n---\n\(service)"),
      ([json, service], "---\n\(json)---\n\(service)"),
      ([service, json], "\(service)---\n\(json)"),
    ]
  )
  func joining(inputs: [String], expected: String) throws {
    let run = try inject(["-q"], inputs[0], inputs[1])
    // Directives have a warning of their own.
    let error = inputs[1].hasPrefix("%") ? run.error : ""
    #expect(run == CommandRun(.done, output: expected, error: error))
  }

  @Test(
    "one input is printed byte for byte, whatever it begins and ends with",
    arguments: [service, json, "---\n\(json)"]
  )
  func single(input: String) throws {
    let text = String(input.dropLast())
    #expect(try inject(["-q"], text) == CommandRun(.done, output: text))
  }

  @Test("every object has its line of the report, -q has none")
  func reports() throws {
    let stream = Self.service + "---\n" + Self.skipped
    let report = "service/a unchanged\npod/p skipped: hostNetwork\n"
    #expect(try inject([], stream) == CommandRun(.done, output: stream, error: report))
    #expect(try inject(["-q"], stream) == CommandRun(.done, output: stream))
    let lines = """
      {"object":{"name":"service/a","outcome":"unchanged"}}
      {"object":{"name":"pod/p","outcome":"skipped","reason":"hostNetwork"}}

      """
    #expect(try inject(["-o", "json"], stream).error == lines)
  }

  @Test("-o yaml and -o json print the data of all inputs anew")
  func formats() throws {
    let yaml = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n"
    let commented = "# gone\n---\n\(Self.service)"
    #expect(
      try inject(["-q", "-o", "yaml"], commented, Self.service)
        == CommandRun(.done, output: "\(yaml)---\n\(yaml)")
    )
    let json = """
      {
        "apiVersion": "v1",
        "kind": "Service",
        "metadata": {
          "name": "a"
        }
      }

      """
    #expect(try inject(["-q", "-o", "json"], commented, Self.service) == CommandRun(.done, output: json + json))
  }

  @Test("--diff is the diff from the input to what would be printed, and nothing where nothing changes")
  func diff() throws {
    let injected = try inject(["-q"], Self.pod).output
    let expected = UnifiedDiff(from: Array(Self.pod.utf8), to: Array(injected.utf8))
      .render(.modified("<stdin>"), as: .patch)
    let report = "pod/p injected\n"
    #expect(
      try inject(["--diff"], Self.pod)
        == CommandRun(.done, output: String(decoding: expected, as: UTF8.self), error: report)
    )
    #expect(try inject(["--diff"], injected) == CommandRun(.done, error: "pod/p unchanged\n"))
  }

  @Test("a bad input is left out, the others are printed, and the status is that of a failure")
  func failures() throws {
    let bad = "DIR/1.yaml:1:4: error: this bracket is never closed [unterminated-flow]\n1 | a: [\n  |    ^\n"
    #expect(
      try inject(["-q"], Self.service, "a: [\n", Self.service)
        == CommandRun(.failed, output: "\(Self.service)---\n\(Self.service)", error: bad)
    )
    let none = "error: DIR/0.yaml is empty\nhelp: pass a manifest\n"
    #expect(try inject(["-q"], "", Self.service) == CommandRun(.failed, output: Self.service, error: none))
  }

  @Test("with -o json all messages are JSON, those about the command line too")
  func machineErrors() throws {
    let bad = """
      {"diagnostic":{"code":"unterminated-flow","severity":"error","message":"this bracket is never closed",\
      "file":"<stdin>","line":1,"column":4,"endLine":1,"endColumn":5,"notes":[],"fixes":[]}}

      """
    #expect(try inject(["-o", "json"], "a: [\n") == CommandRun(.failed, error: bad))
    let usage = """
      {"error":{"kind":"usage","message":"unknown flag \\"--bogus\\" for \\"meshctl inject\\"",\
      "help":["run \\"meshctl inject --help\\" for usage"],"exitStatus":2}}

      """
    for spelling in [["-o", "json"], ["-ojson"], ["-o=json"], ["--output", "json"], ["--output=json"]] {
      #expect(CommandRun(["inject", "-f", "x", "--bogus"] + spelling) == CommandRun(.usage, error: usage))
    }
    let missing = """
      {"error":{"kind":"usage","message":"\\"meshctl inject\\" needs the flag \\"-f FILE\\"",\
      "help":["run \\"meshctl inject --help\\" for usage"],"exitStatus":2}}

      """
    #expect(CommandRun(["inject", "-o", "json"]) == CommandRun(.usage, error: missing))
  }

  @Test(
    "a path that is empty is a usage error: most often a variable that is not set",
    arguments: ["-f", "--output-dir"]
  )
  func emptyPath(flag: String) {
    let expected = """
      error: invalid value "" for flag "\(flag)": expected a path
      help: run "meshctl inject --help" for usage

      """
    #expect(CommandRun(["inject", "-f", "x", flag, ""]) == CommandRun(.usage, error: expected))
  }

  @Test(
    "of very many warnings and errors the first are shown and the others counted, errors whatever comes before them"
  )
  func manyProblems() throws {
    let doubtful = Self.pod.replacing(
      "metadata: {name: p}",
      with: "metadata: {name: p, labels: {sidecar.istio.io/inject: x}}"
    )
    let warnings = Array(repeating: doubtful, count: 25).joined(separator: "---\n")
    func codes(_ run: CommandRun) -> [Substring] {
      run.error.split(separator: "\n").filter { !$0.contains(" | ") }.map { line in
        line.last == "]" ? line[(line.lastIndex(of: "[") ?? line.startIndex)...] : line
      }
    }
    let shown = Array(repeating: Substring("[invalid-annotation]"), count: 20)
    let run = try inject(["-q"], warnings)
    #expect(codes(run) == shown + ["warning: <stdin> has warnings in 5 more places"])
    #expect(run.status == .done)
    let failed = try inject(["-q"], warnings + "---\na: [\n")
    #expect(codes(failed) == shown + ["[unterminated-flow]"])
    #expect(failed.status == .failed)
    let errors = Array(repeating: "a: [\n", count: 22).joined(separator: "---\n")
    let more: [Substring] = ["error: <stdin> has errors in 2 more places", "help: mend these first"]
    #expect(codes(try inject(["-q"], errors)) == Array(repeating: "[unterminated-flow]", count: 20) + more)
  }

  @Test("a terminal is shown what it would obey in a manifest, a program gets the bytes")
  func terminal() throws {
    let text = Self.json.replacing("\"j\"", with: "\"\u{9B}2J\u{202E}\"")
    for isTerminal in [false, true] {
      let output = OutputStream.inMemory(StreamTraits(isTerminal: isTerminal))
      let streams = Streams(input: .inMemory(Array(text.utf8)), output: output, error: .inMemory())
      #expect(CommandRunner().run(["inject", "-q", "-f", "-"], in: Context(streams: streams)) == .done)
      let shown = text.replacing("\u{9B}", with: "\\u{9b}").replacing("\u{202E}", with: "\\u{202e}")
      #expect(output.text == (isTerminal ? shown : text))
    }
  }

  @Test("UTF-16 is injected as UTF-8, with one warning for all its documents")
  func utf16() throws {
    let text = "\(Self.service)---\n\(Self.service)"
    let bytes: [UInt8] = "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let streams = Streams(input: .inMemory(bytes), output: .inMemory(), error: .inMemory())
    #expect(CommandRunner().run(["inject", "-q", "-f", "-"], in: Context(streams: streams)) == .done)
    let warning = """
      <stdin>:1:1: warning: this is UTF-16; what is written is UTF-8 [converted-encoding]
      1 | apiVersion: v1
        | ^

      """
    #expect(streams.output.text == text)
    #expect(streams.error.text == warning)
  }
}
