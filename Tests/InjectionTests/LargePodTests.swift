import Testing
import YAML

@testable import Injection

/// Sizes at which work that grows with the square would keep the tests for minutes.
@Suite struct LargePodTests {
  @Test(
    "a pod with very many annotations, containers and variables is injected, once is enough, and removal gives it back",
    arguments: ["sidecar", "grpc-agent"]
  )
  func large(template: String) throws {
    let count = 20_000
    let annotations = (0..<count).map { "    a\($0): v\n" }.joined()
    let containers = (0..<count).map { "  - name: c\($0)\n" }.joined()
    let variables = (0..<count).map { "    - name: V\($0)\n" }.joined()
    let text = """
      apiVersion: v1
      kind: Pod
      metadata:
        name: p
        annotations:
          inject.istio.io/templates: \(template)
      \(annotations)spec:
        containers:
      \(containers)    env:
      \(variables)
      """
    let once = try InjectedText(text)
    #expect(once.outcomes == ["pod/p: injected"])
    #expect(try InjectedText(once.text).outcomes == ["pod/p: unchanged"])
    #expect(try RemovedText(once.text).text == text)
  }

  @Test("mappings hold the same data in whatever order, and not with other keys or values")
  func equivalence() {
    let value: Value = ["a": 1, "b": ["c": .null]]
    #expect(value.isEquivalent(to: ["b": ["c": .null], "a": 1]))
    #expect(!value.isEquivalent(to: ["b": ["c": .null], "a": 2]))
    #expect(!value.isEquivalent(to: ["b": ["d": .null], "a": 1]))
    #expect(!value.isEquivalent(to: ["a": 1]))
    #expect(!Value.mapping([.init("\u{E9}", 1)]).isEquivalent(to: ["e\u{301}": 1]))
  }
}
