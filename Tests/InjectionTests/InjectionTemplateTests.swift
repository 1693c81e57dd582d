import Diagnostics
import Testing
import YAML

@testable import Injection

@Suite("Injection through a control plane's own template")
struct InjectionTemplateTests {
  private static let pod = """
    apiVersion: v1
    kind: Pod
    metadata:
      name: hello # kept
    spec:
      containers:
      - name: app
        image: app:1
        ports: [{containerPort: 80, name: http}]

    """

  private static func result(_ template: String, _ manifest: String = pod, annotation: String? = nil) throws -> String {
    let text = annotation.map {
      manifest.replacing("name: hello # kept", with: "name: hello # kept\n  annotations: {\($0)}")
    }
    let document = Parser.parse(SourceFile(name: "pod.yaml", text: text ?? manifest))
    var settings = InjectionSettings.default
    settings.hub = "h"
    settings.tag = "t"
    try settings.templates.add(["sidecar": .string(template), "extra": "metadata: {labels: {extra: \"1\"}}"])
    let report = Injector(settings).inject(document)
    if case .failed(let diagnostics)? = report.results.first?.outcome {
      return diagnostics.map(\.message).joined(separator: "\n")
    }
    return String(decoding: try report.edit.apply(), as: UTF8.self)
  }

  @Test("the pod's own text stays, and what the template renders is added")
  func text() throws {
    let template = """
      metadata:
        labels: {made: "{{ .ObjectMeta.Name }}-{{ (index .Spec.Containers 0).Name }}"}
      spec:
        containers:
        - name: istio-proxy
          image: {{ .ProxyImage }}
          env:
          - name: PORTS
            value: '{{ range .Spec.Containers }}{{ range .Ports }}{{ structToJSON . }}{{ end }}{{ end }}'
      """
    let injected = try Self.result(template)
    let value = try #require(YAMLText.value(of: injected))
    #expect(injected.hasPrefix("apiVersion: v1\nkind: Pod\nmetadata:\n  name: hello # kept\n"))
    #expect(value["metadata"]?["labels"]?["made"] == "hello-app")
    let proxy = value["spec"]?["containers"]?.items.last
    #expect(proxy?["image"] == "h/proxyv2:t")
    #expect(proxy?["env"]?.items.first?["value"] == #"{"name":"http","containerPort":80}"#)
    #expect(try Self.result(template, injected) == injected)
  }

  @Test(
    "a template that fails says where",
    arguments: [
      (
        "{{ .Values.nothing.x }}\n{{ .ObjectMeta.Nothing }}",
        "the template fails at sidecar:2:4: cannot take the field Nothing of a v1.ObjectMeta"
      ),
      (
        "{{ .Nothing }}",
        "the template fails at sidecar:1:4: cannot take the field Nothing of a inject.SidecarTemplateData"
      ),
      ("{{ `a: b: c` }}", "the template sidecar renders something else than YAML for this pod"),
      ("{{ fail \"no sidecar today\" }}", "the template fails at sidecar:1:4: no sidecar today"),
    ]
  )
  func failures(template: String, expected: String) throws {
    #expect(try Self.result(template) == expected)
  }

  @Test("a pod chooses among the templates")
  func choice() throws {
    let injected = try Self.result("spec: {hostname: x}", annotation: "inject.istio.io/templates: \"sidecar, extra\"")
    #expect(YAMLText.value(of: injected)?["metadata"]?["labels"]?["extra"] == "1")
    #expect(YAMLText.value(of: injected)?["spec"]?["hostname"] == "x")
    #expect(
      try Self.result("spec: {}", annotation: "inject.istio.io/templates: none")
        == "requested template \"none\" not found; have extra, gateway, grpc-agent, grpc-simple, sidecar"
    )
  }

  @Test(
    "a mistake in a template is found when it is read",
    arguments: [
      ("{{ if }}", "fails at line 1, column 7: missing value for if"), ("a: b: c", "must be a YAML mapping"),
    ]
  )
  func mistake(text: String, reason: String) throws {
    let fields: Value = ["templates": ["sidecar": .string(text)]]
    var settings = InjectionSettings.default
    let error = #expect(throws: ConfigurationError.self) { try InjectorConfiguration(fields).apply(to: &settings) }
    #expect(error?.path == ["templates", "sidecar"])
    #expect(error?.reason == reason)
  }

  @Test("the values that templates read and the settings of the default profile say the same")
  func standardValues() throws {
    #expect(try HelmValues.standard.settings() == .default)
  }
}
