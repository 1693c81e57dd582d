import Diagnostics
import ProxyConfig
import Testing
import YAML

@testable import Descriptions

@Suite("What holds between a workload and its clients")
struct PeerAuthenticationSummaryTests {
  private static func policy(_ name: String, _ namespace: String, _ spec: String) -> String {
    """
    ---
    apiVersion: security.istio.io/v1
    kind: PeerAuthentication
    metadata: {name: \(name), namespace: \(namespace)}
    spec: \(spec)

    """
  }

  private static let mesh = policy("mesh", "istio-system", "{mtls: {mode: STRICT}}")
  private static let namespace = policy("own", "prod", "{mtls: {mode: DISABLE}}")
  private static let unset = policy("own", "prod", "{mtls: {mode: UNSET}}")
  private static let workload = policy(
    "web",
    "prod",
    "{selector: {matchLabels: {app: web}}, mtls: {mode: PERMISSIVE}, portLevelMtls: {80: {mode: STRICT}, 8: {mode: DISABLE}}}"
  )
  private static let other = policy("other", "prod", "{selector: {matchLabels: {app: other}}, mtls: {mode: DISABLE}}")

  private static let table: [(policies: [String], lines: [String])] = [
    ([], ["Effective PeerAuthentication:", "Workload mTLS mode: PERMISSIVE"]),
    ([other], ["Effective PeerAuthentication:", "Workload mTLS mode: PERMISSIVE"]),
    (
      [mesh],
      [
        "Effective PeerAuthentication:", "Workload mTLS mode: STRICT", "Applied PeerAuthentication:",
        "mesh.istio-system",
      ]
    ),
    (
      [unset, mesh],
      [
        "Effective PeerAuthentication:", "Workload mTLS mode: STRICT", "Applied PeerAuthentication:",
        "mesh.istio-system, own.prod",
      ]
    ),
    (
      [mesh, namespace, other],
      [
        "Effective PeerAuthentication:", "Workload mTLS mode: DISABLE", "Applied PeerAuthentication:",
        "mesh.istio-system, own.prod",
      ]
    ),
    (
      [mesh, namespace, workload],
      [
        "Effective PeerAuthentication:", "Workload mTLS mode: PERMISSIVE", "Port Level mTLS mode:", "8: DISABLE",
        "80: STRICT", "Applied PeerAuthentication:", "mesh.istio-system, own.prod, web.prod",
      ]
    ),
  ]

  @Test("the nearest policy that says something decides, and all that are about it are named", arguments: table)
  func lines(_ policies: [String], _ expected: [String]) {
    let documents = Parser.documents(in: SourceFile(name: "policies.yaml", text: policies.joined()))
    let input = TranslationInput(documents)
    let authentication = PeerAuthentication(input, namespace: "prod", labels: ["app": "web"])
    #expect(PeerAuthenticationSummary(authentication).lines.map(\.text) == expected)
  }

  @Test("the policy that decides is told, with its line")
  func decider() throws {
    let documents = Parser.documents(in: SourceFile(name: "policies.yaml", text: Self.unset + Self.mesh))
    let authentication = PeerAuthentication(TranslationInput(documents), namespace: "prod", labels: [:])
    let decider = try #require(authentication.decider)
    #expect(Place(decider.origin, isCluster: false).text == "PeerAuthentication istio-system/mesh (policies.yaml:9)")
    #expect(Place(decider.origin, isCluster: true).text == "PeerAuthentication istio-system/mesh")
  }
}
