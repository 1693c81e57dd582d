import Console
import Foundation
import MeshCommands
import Testing

@Suite("meshctl inject: what the mesh is")
struct InjectSettingsTests {
  private static let pod =
    "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - {name: c, image: c}\n"

  /// Files by name, flags in which `DIR` is their directory, and a line that the output then has.
  struct Row: CustomTestStringConvertible {
    let what: String
    var files: [String: String] = [:]
    let flags: [String]
    let line: String

    var testDescription: String { what }
  }

  static let rows = [
    Row(what: "hub and tag", flags: ["--hub", "h", "--tag", "t"], line: "image: h/proxyv2:t"),
    Row(
      what: "a value",
      flags: ["--set", "values.global.proxy.image=other"],
      line: "image: registry.istio.io/release/other:1.32.0"
    ),
    Row(
      what: "a value without its root",
      flags: ["--set", "global.tag=1.10"],
      line: "image: registry.istio.io/release/proxyv2:1.10"
    ),
    Row(
      what: "a field of the operator",
      flags: ["--set", "meshConfig.trustDomain=example.com"],
      line: "value: example.com"
    ),
    Row(what: "the revision", flags: ["--revision", "canary"], line: "value: istiod-canary.istio-system.svc:15012"),
    Row(what: "the revision, in the record", flags: ["--revision", "canary"], line: "istio.io/rev: canary"),
    Row(what: "the default revision", flags: ["--revision", "default"], line: "value: istiod.istio-system.svc:15012"),
    Row(what: "the namespace", flags: ["--istio-namespace", "mesh"], line: "value: istiod.mesh.svc:15012"),
    Row(
      what: "the namespace, for the proxy's discovery",
      flags: ["--istio-namespace", "mesh"],
      line: #"{"discoveryAddress":"istiod.mesh.svc:15012"}"#
    ),
    Row(what: "the cluster", flags: ["--cluster-id", "east"], line: "value: east"),
    Row(what: "the network", flags: ["--network", "n1"], line: "topology.istio.io/network: n1"),
    Row(what: "old nodes", flags: ["--kubernetes-version", "v1.32.4"], line: #""initContainers":["istio-init"]"#),
    Row(
      what: "new nodes",
      flags: ["--kubernetes-version", "1.33"],
      line: #""initContainers":["istio-init","istio-proxy"]"#
    ),
    Row(what: "ordinary proxies", flags: ["--native-sidecar=false"], line: #""initContainers":["istio-init"]"#),
    Row(
      what: "native proxies on old nodes, if asked for",
      flags: ["--native-sidecar=true", "--kubernetes-version", "1.29"],
      line: #""initContainers":["istio-init","istio-proxy"]"#
    ),
    Row(
      what: "a file of values, with a flag over it",
      files: ["v.yaml": "global: {tag: a, hub: b}\n"],
      flags: ["--values", "DIR/v.yaml", "--set", "tag=c", "--set", "values.global.tag=d"],
      line: "image: b/proxyv2:d"
    ),
    Row(
      what: "an operator",
      files: ["o.yaml": "apiVersion: install.istio.io/v1alpha1\nkind: IstioOperator\nspec: {hub: x, tag: 1.5}\n"],
      flags: ["--operator", "DIR/o.yaml"],
      line: "image: x/proxyv2:1.5"
    ),
    Row(
      what: "the text of a mesh configuration",
      files: ["m.yaml": "defaultConfig: {concurrency: 3}\n"],
      flags: ["--mesh-config", "DIR/m.yaml"],
      line: #"{"concurrency":3}"#
    ),
    Row(
      what: "the ConfigMap of a mesh configuration",
      files: ["m.yaml": "kind: ConfigMap\ndata:\n  mesh: |\n    defaultConfig: {concurrency: 4}\n"],
      flags: ["--mesh-config", "DIR/m.yaml"],
      line: #"{"concurrency":4}"#
    ),
    Row(
      what: "the ConfigMap of an injector",
      files: [
        "i.yaml": "kind: ConfigMap\ndata:\n  values: '{\"global\": {\"tag\": \"z\"}}'\n"
          + "  config: |\n    defaultTemplates: [sidecar, more]\n    templates:\n"
          + "      more: \"metadata: {labels: {more: 'yes'}}\"\n"
      ],
      flags: ["--inject-config", "DIR/i.yaml"],
      line: #"more: "yes""#
    ),
  ]

  @Test("files and flags set what they name", arguments: rows)
  func settings(row: Row) throws {
    let run = try inject(row.flags, files: row.files)
    #expect(run.status == .done, "\(run.error)")
    let lines = run.output.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "-" } }
    #expect(lines.contains { $0 == row.line || $0.contains("sidecar.istio.io/status") && $0.contains(row.line) })
    #expect(run.error == "pod/p injected\n")
  }

  @Test(
    "what cannot be is refused with its path",
    arguments: [
      (
        ["--set", "values.global.proxy.imgae=x"],
        "no chart reads values.global.proxy.imgae; did you mean values.global.proxy.image?"
      ),
      (
        ["--set", "values.global.proxy.statusPort=x"], "global.proxy.statusPort must be a whole number from 0 to 65535"
      ),
      (["--set", "values"], "PATH=VALUE"),
      (["--kubernetes-version", "new"], "a version such as 1.33"),
      (["--hub", ""], "a name without spaces"),
    ]
  )
  func refusals(flags: [String], expected: String) throws {
    let run = try inject(flags)
    #expect(run.status == .usage)
    #expect(run.error.contains(expected), "\(run.error)")
  }

  @Test("a file with a wrong value is refused at its place")
  func wrongValue() throws {
    let run = try inject(["--values", "DIR/v.yaml"], files: ["v.yaml": "global:\n  proxy:\n    statusPort: many\n"])
    #expect(run.status == .failed)
    #expect(run.error.hasPrefix("DIR/v.yaml:3:17: error: global.proxy.statusPort must be"), "\(run.error)")
    #expect(run.output == "")
  }

  /// A template that is no YAML before it is rendered.
  private static let template = """
    {{- $tag := .Values.global.tag }}
    metadata:
      labels:
        made: "{{ .ObjectMeta.Name }}-{{ $tag }}"
    spec:
      containers:
      - name: istio-proxy
        image: {{ .ProxyImage }}

    """

  static let templateRows: [(flag: String, file: String)] = [
    ("--template", template), ("--inject-config", template),
    ("--template", configuration(template)), ("--inject-config", configuration(template)),
    ("--template", configMap(template)), ("--inject-config", configMap(template)),
  ]

  private static func configuration(_ template: String) -> String {
    "templates:\n  sidecar: |\n" + indented(template, by: "    ")
  }

  private static func configMap(_ template: String) -> String {
    "kind: ConfigMap\ndata:\n  config: |\n" + indented(configuration(template), by: "    ")
  }

  private static func indented(_ text: String, by indent: String) -> String {
    text.split(separator: "\n").map { "\(indent)\($0)\n" }.joined()
  }

  @Test(
    "a template is rendered, from its text, the injector's configuration and its ConfigMap",
    arguments: templateRows
  )
  func templates(row: (flag: String, file: String)) throws {
    let run = try inject([row.flag, "DIR/t.yaml", "--tag", "t"], files: ["t.yaml": row.file])
    #expect(run.status == .done, "\(run.error)")
    #expect(run.output.contains("metadata: {name: p, labels: {made: p-t}, "), "\(run.output)")
    #expect(run.output.contains("    image: registry.istio.io/release/proxyv2:t\n"), "\(run.output)")
    #expect(!run.output.contains("istio-init"))
  }

  @Test("a template that is plain YAML is laid over pods")
  func plainTemplate() throws {
    let run = try inject(["--template", "DIR/t.yaml"], files: ["t.yaml": "spec: {priorityClassName: high}\n"])
    #expect(run.output.contains("  priorityClassName: high\n"))
    #expect(!run.output.contains("istio-proxy"))
  }

  @Test("a template says which values it reads of the control plane's, and --template wins over --inject-config")
  func templateWithValues() throws {
    let configMap = """
      kind: ConfigMap
      data:
        values: '{"global": {"suffix": "x"}}'
        config: "templates: {sidecar: 'spec: {hostname: other}'}"

      """
    let run = try inject(
      ["--inject-config", "DIR/i.yaml", "--template", "DIR/t.yaml"],
      files: ["i.yaml": configMap, "t.yaml": "spec: {hostname: 'p-{{ .Values.global.suffix }}'}\n"]
    )
    #expect(run.error == "pod/p injected\n")
    #expect(run.output.contains("  hostname: p-x\n"), "\(run.output)")
  }

  @Test(
    "a template with a mistake is refused before anything is injected, one that fails for a pod with that pod",
    arguments: [
      (
        "spec: {hostname: '{{ if }}'}\n",
        "DIR/t.yaml:1:25: error: missing value for if"
      ),
      (
        "{{ fail \"no sidecar today\" }}",
        "<stdin>:1:1: error: the template fails at DIR/t.yaml:1:4: no sidecar today"
      ),
    ]
  )
  func failingTemplate(template: String, expected: String) throws {
    let run = try inject(["--template", "DIR/t.yaml"], files: ["t.yaml": template])
    #expect(run.status == .failed)
    #expect(run.output == "")
    #expect(run.error.hasPrefix(expected), "\(run.error)")
  }

  @Test("a value that no chart reads is warned of at its place")
  func unknownValue() throws {
    let run = try inject(["--values", "DIR/v.yaml"], files: ["v.yaml": "global:\n  hubb: x\n"])
    #expect(run.status == .done)
    #expect(
      run.error.hasPrefix("DIR/v.yaml:2:9: warning: no chart reads global.hubb; did you mean global.hub?"),
      "\(run.error)"
    )
  }

  private func inject(_ flags: [String], files: [String: String] = [:]) throws -> CommandRun {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("meshctl-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    for (name, text) in files { try Data(text.utf8).write(to: directory.appendingPathComponent(name)) }
    let words = flags.map { $0.replacing("DIR", with: directory.path) }
    let context = Context(streams: .inMemory(input: Self.pod))
    let status = CommandRunner().run(["inject", "-f", "-"] + words, in: context)
    return CommandRun(
      status,
      output: context.streams.output.text,
      error: context.streams.error.text.replacing(directory.path, with: "DIR")
    )
  }
}
