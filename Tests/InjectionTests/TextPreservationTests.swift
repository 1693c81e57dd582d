import Diagnostics
import Injection
import Testing
import YAML

@Suite struct TextPreservationTests {
  @Test("a plain workload only gains lines", arguments: Manifest.allCases, [true, false])
  func onlyInsertedLines(manifest: Manifest, native: Bool) throws {
    let input = manifest.text()
    let output = try InjectedText(input, .native(native)).text
    #expect(Self.removingInsertedLines(output, input) == input)
  }

  @Test("Windows line endings are kept, and used for what is inserted")
  func lineEndings() throws {
    let input = Manifest.deployment.text()
    let windows = input.replacing("\n", with: "\r\n")
    #expect(try InjectedText(windows).text == InjectedText(input).text.replacing("\n", with: "\r\n"))
  }

  @Test("JSON stays JSON, and injecting it again changes nothing")
  func json() throws {
    let input = """
      {
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {"name": "reviews"},
        "spec": {"containers": [{"name": "reviews", "image": "a"}]}
      }

      """
    let once = try InjectedText(input, name: "pod.json")
    #expect(once.outcomes == ["pod/reviews: injected"])
    #expect(once.text.hasPrefix("{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Pod\",\n"))
    #expect(try once.value["spec"]?["initContainers"]?.items.map { $0["name"] } == ["istio-init", "istio-proxy"])
    let twice = try InjectedText(once.text, name: "pod.json")
    #expect(twice.outcomes == ["pod/reviews: unchanged"])
    #expect(twice.text == once.text)
  }

  @Test("labels that alias the selector are written out, and the selector stays")
  func aliasedLabels() throws {
    let input = """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews
      spec:
        selector:
          matchLabels: &labels
            app: reviews
        template:
          metadata:
            labels: *labels
          spec:
            containers:
            - name: reviews

      """
    let output = try InjectedText(input)
    #expect(output.outcomes == ["deployment.apps/reviews: injected"])
    let spec = try output.value["spec"]
    #expect(spec?["selector"]?["matchLabels"] == ["app": "reviews"])
    #expect(
      spec?["template"]?["metadata"]?["labels"]
        == [
          "app": "reviews", "security.istio.io/tlsMode": "istio", "service.istio.io/canonical-name": "reviews",
          "service.istio.io/canonical-revision": "latest",
        ]
    )
    #expect(try InjectedText(output.text).outcomes == ["deployment.apps/reviews: unchanged"])
  }

  @Test("a pod that other parts share through an anchor is refused, since they would change too")
  func sharedPod() throws {
    let input = """
      apiVersion: v1
      kind: List
      items:
      - apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec: &spec
          containers:
          - name: a
      - apiVersion: v1
        kind: Data
        spec: *spec

      """
    let output = try InjectedText(input)
    guard case .failed(let diagnostics) = output.results.first?.outcome else {
      Issue.record("expected a failure, found \(output.outcomes)")
      return
    }
    #expect(diagnostics.map(\.code) == [.unsupportedInjection])
    #expect(output.text == input)
  }

  @Test(
    "objects that stand for others through an alias are refused, even where an alias leads back to its own list",
    arguments: [
      "items:\n- &pod\n  apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  spec: {}\n- *pod\n",
      "items: &items\n- apiVersion: v1\n  kind: List\n  metadata: {name: a}\n  items: *items\n",
      "items:\n- &list\n  apiVersion: v1\n  kind: List\n  metadata: {name: a}\n  items:\n  - *list\n",
    ]
  )
  func aliasedObjects(items: String) throws {
    let input = "apiVersion: v1\nkind: List\n\(items)"
    let output = try InjectedText(input)
    let failures = output.results.filter { if case .failed = $0.outcome { true } else { false } }
    #expect(!failures.isEmpty && failures.count == output.results.count)
    #expect(output.text == input)
  }

  private static func removingInsertedLines(_ output: String, _ input: String) -> String {
    var expected = input.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var kept: [Substring] = []
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) where line == expected.first {
      kept.append(line)
      expected.removeFirst()
    }
    return kept.joined(separator: "\n")
  }
}
