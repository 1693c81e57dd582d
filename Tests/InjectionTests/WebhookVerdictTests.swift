import Diagnostics
import Testing
import YAML

@testable import Injection

@Suite("What webhooks would do with a pod")
struct WebhookVerdictTests {
  private static func configuration(_ name: String, revision: String, _ webhooks: String) throws -> WebhookConfiguration
  {
    let text = """
      metadata: {name: \(name), labels: {istio.io/rev: \(revision)}}
      webhooks:
      \(webhooks)
      """
    let root = try #require(Parser.parse(SourceFile(name: "webhooks", bytes: Array(text.utf8))).root)
    return try #require(WebhookConfiguration(root))
  }

  private static let enabled = """
    - name: namespace.sidecar-injector.istio.io
      namespaceSelector: {matchExpressions: [{key: istio-injection, operator: In, values: [enabled]}]}
      objectSelector: {matchExpressions: [{key: sidecar.istio.io/inject, operator: NotIn, values: ["false"]}]}
    """

  private static let asked = """
    - name: object.sidecar-injector.istio.io
      namespaceSelector: {matchExpressions: [{key: istio-injection, operator: DoesNotExist}]}
      objectSelector: {matchExpressions: [{key: sidecar.istio.io/inject, operator: In, values: ["true"]}]}
    """

  private static func verdict(
    _ webhooks: String,
    pod: [String: String] = [:],
    namespace: [String: String] = [:]
  ) throws -> (Bool, String) {
    let verdict = WebhookVerdict(
      of: try configuration("injector", revision: "default", webhooks),
      pod: pod,
      namespace: namespace
    )
    return (verdict.isInjected, verdict.reason)
  }

  @Test("the label that decides is told, of the namespace, of the pod, and of both")
  func matches() throws {
    let on = ["istio-injection": "enabled"]
    #expect(try Self.verdict(Self.enabled, namespace: on) == (true, "Namespace label istio-injection=enabled matches"))
    let pod = ["sidecar.istio.io/inject": "true"]
    #expect(try Self.verdict(Self.asked, pod: pod) == (true, "Pod label sidecar.istio.io/inject=true matches"))
    let both = "Namespace label istio-injection=enabled matches, and pod label sidecar.istio.io/inject=true matches"
    #expect(try Self.verdict(Self.enabled, pod: pod, namespace: on) == (true, both))
  }

  @Test("a label that prevents injection is told, and what labels would cause it")
  func prevents() throws {
    let on = ["istio-injection": "enabled"]
    let prevented = "Pod has sidecar.istio.io/inject=false label, preventing injection"
    #expect(
      try Self.verdict(Self.enabled, pod: ["sidecar.istio.io/inject": "false"], namespace: on) == (false, prevented)
    )
    let off = ["istio-injection": "disabled"]
    let namespace = "Namespace has istio-injection=disabled label, preventing injection"
    #expect(try Self.verdict(Self.enabled, namespace: off) == (false, namespace))
    let unmatched =
      "No matching namespace labels (istio-injection=enabled) or pod labels (sidecar.istio.io/inject=true)"
    #expect(try Self.verdict(Self.enabled + "\n" + Self.asked) == (false, unmatched))
  }

  @Test("a selector with labels, with one that must be there, and with an unknown operation")
  func selectors() throws {
    let labels = """
      - name: a.istio.io
        namespaceSelector: {matchLabels: {team: web}}
        objectSelector: {matchExpressions: [{key: inject, operator: Exists}, {key: rev, operator: In, values: [x, y]}]}
      """
    let pod = ["inject": "", "rev": "y"]
    #expect(try Self.verdict(labels, pod: pod, namespace: ["team": "web"]) == (true, "Pod label rev=y matches"))
    let refusal = "No matching namespace labels () or pod labels (rev=x, rev=y)"
    #expect(try Self.verdict(labels, pod: pod, namespace: ["team": "db"]) == (false, refusal))
    let odd = labels.replacing("Exists", with: "Near")
    #expect(try Self.verdict(odd, pod: pod, namespace: ["team": "web"]) == (false, refusal))
  }

  @Test("a webhook that istioctl deactivated says so, and configurations of others are passed over")
  func deactivated() throws {
    let never = """
      - name: a.istio.io
        namespaceSelector: {matchLabels: {istio.io/deactivated: never-match}}
        objectSelector: {matchLabels: {istio.io/deactivated: never-match}}
      """
    let reason = "The injection webhook is deactivated, and will never match labels."
    #expect(try Self.verdict(never) == (false, reason))
    let other = Parser.parse(SourceFile(name: "x", bytes: Array("webhooks: [{name: a.example}]".utf8)))
    #expect(WebhookConfiguration(try #require(other.root)) == nil)
  }
}
