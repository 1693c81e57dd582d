import Diagnostics
import Injection
import Testing
import YAML

@Suite struct InjectorTests {
  @Test("each object of a list has its own result, and what is no object has none")
  func list() throws {
    let output = try InjectedText(Manifest.list.text())
    #expect(output.outcomes == ["service/reviews: unchanged", "deployment.apps/reviews: injected"])
  }

  @Test(
    "other kinds, and versions that injectors do not know, stay as they are",
    arguments: [
      "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n",
      "apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {}}}\n",
      "apiVersion: example.com/v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: []}\n",
    ]
  )
  func otherKinds(text: String) throws {
    let output = try InjectedText(text)
    #expect(output.results.map(\.outcome) == [.unchanged])
    #expect(output.text == text)
  }

  @Test("text that is no object has no results", arguments: ["", "# comment\n", "a: b\n", "- kind: Pod\n", "text\n"])
  func noObject(text: String) throws {
    let output = try InjectedText(text)
    #expect(output.results == [])
    #expect(output.text == text)
  }

  @Test(
    "a rule that forbids injection is named, and the text stays",
    arguments: [
      ("metadata: {name: a}\nspec: {hostNetwork: true}", SkipReason.hostNetwork),
      ("metadata: {name: a, namespace: kube-system}\nspec: {}", .systemNamespace("kube-system")),
      ("metadata: {name: a, labels: {sidecar.istio.io/inject: \"false\"}}\nspec: {}", .label),
      ("metadata: {name: a, annotations: {sidecar.istio.io/inject: \"false\"}}\nspec: {}", .annotation),
    ]
  )
  func skipped(fields: String, reason: SkipReason) throws {
    let text = "apiVersion: v1\nkind: Pod\n\(fields)\n"
    let output = try InjectedText(text)
    #expect(output.results.map(\.outcome) == [.skipped(reason)])
    #expect(output.text == text)
  }

  @Test("settings that inject on request only pass by pods that say nothing")
  func onRequest() throws {
    var settings = InjectionSettings.default
    settings.selection.injectsByDefault = false
    #expect(try InjectedText(Manifest.pod.text(), settings).results.map(\.outcome) == [.skipped(.defaultPolicy)])
  }

  @Test(
    "what is wrong with a pod is told at its place",
    arguments: [
      (
        "metadata:\n  name: a\n  annotations:\n    sidecar.istio.io/interceptionMode: nat\nspec: {}",
        "6:40 invalid value 'nat' for annotation 'sidecar.istio.io/interceptionMode': "
          + "interceptionMode invalid, use REDIRECT,TPROXY,NONE: nat"
      ),
      (
        "metadata:\n  name: a\n  annotations:\n    proxy.istio.io/config: 'concurrency: many'\nspec: {}",
        "6:28 invalid value 'concurrency: many' for annotation 'proxy.istio.io/config': "
          + "failed to apply proxy config: concurrency must be a whole number"
      ),
      (
        "metadata: {name: a, annotations: {inject.istio.io/templates: 'sidecar, spire'}}\nspec: {}",
        "3:62 requested template \"spire\" not found; have gateway, grpc-agent, grpc-simple, sidecar"
      ),
      ("metadata: {name: a}", "1:1 spec is required"),
      ("metadata: {name: a}\nspec: ~", "4:7 spec is required"),
      ("metadata: {name: a}\nspec: text", "4:7 spec must be a mapping"),
      ("metadata: text\nspec: {}", "3:11 metadata must be a mapping"),
      ("metadata: {labels: [a]}\nspec: {}", "3:20 metadata.labels must be a mapping"),
      ("metadata: {name: a}\nspec: {containers: {a: b}}", "4:20 spec.containers must be a list"),
      (
        "metadata: {name: a}\nspec: {a: .nan}",
        "4:11 infinity and not-a-number cannot be sent to Kubernetes; quote the value if text is meant"
      ),
    ]
  )
  func failures(fields: String, expected: String) throws {
    let source = SourceFile(name: "pod.yaml", text: "apiVersion: v1\nkind: Pod\n\(fields)\n")
    let report = Injector().inject(Parser.parse(source))
    guard case .failed(let diagnostics) = report.results.first?.outcome else {
      Issue.record("expected a failure, found \(report.results)")
      return
    }
    let lines = LineTable(source)
    let told = diagnostics.map { diagnostic in
      let position = lines.position(of: diagnostic.range.start)
      return "\(position.line):\(position.column) \(diagnostic.message)"
    }
    #expect(told == [expected])
    #expect(try report.edit.apply() == source.bytes.array)
  }

  @Test("a template that is not there is told by its path")
  func missingTemplate() throws {
    let text = "apiVersion: v1\nkind: ReplicationController\nmetadata: {name: a}\nspec: {replicas: 1}\n"
    guard case .failed(let diagnostics) = try InjectedText(text).results.first?.outcome else {
      Issue.record("expected a failure")
      return
    }
    #expect(diagnostics.map(\.message) == ["spec.template is required"])
  }

  @Test("an unknown value of the inject label is a warning and changes nothing")
  func doubtfulValue() throws {
    let text =
      "apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {sidecar.istio.io/inject: yes please}}\nspec: {}\n"
    let result = try #require(InjectedText(text).results.first)
    #expect(result.outcome == .injected)
    #expect(
      result.warnings.map(\.message)
        == ["'yes please' is neither true nor false, so 'sidecar.istio.io/inject' has no effect"]
    )
  }

  @Test("a setting of the proxy that nobody knows is a warning, and left out")
  func unknownProxySetting() throws {
    let annotations = "{proxy.istio.io/config: 'concurency: 2'}"
    let text = "apiVersion: v1\nkind: Pod\nmetadata: {name: a, annotations: \(annotations)}\nspec: {}\n"
    let result = try #require(InjectedText(text).results.first)
    #expect(result.outcome == .injected)
    #expect(
      result.warnings.map(\.message)
        == ["no setting of the proxy is called 'concurency'; did you mean 'concurrency'?"]
    )
  }

  @Test("metadata, labels and lists that are null or empty are filled")
  func emptyFields() throws {
    let text =
      "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  labels:\n  annotations: {}\nspec:\n  initContainers: []\n  containers:\n  - name: a\n  volumes:\n"
    let once = try InjectedText(text)
    #expect(try once.value["spec"]?["initContainers"]?.items.count == 2)
    #expect(try once.value["spec"]?["volumes"]?.items.count == 9)
    #expect(try once.value["metadata"]?["labels"]?.entries.count == 3)
    #expect(try InjectedText(once.text).outcomes == ["pod/a: unchanged"])
  }

  @Test("a pod nested absurdly deep is refused")
  func depth() throws {
    let deep = String(repeating: "{a: ", count: 3000) + "b" + String(repeating: "}", count: 3000)
    let output = try InjectedText("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {affinity: \(deep)}\n")
    guard case .failed(let diagnostics) = output.results.first?.outcome else {
      Issue.record("expected a failure")
      return
    }
    #expect(diagnostics.map(\.code) == [.tooDeep])
  }
}
