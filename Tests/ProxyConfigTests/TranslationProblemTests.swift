import Diagnostics
import ProxyConfig
import Testing

@Suite("What is not translated as it was meant is told")
struct TranslationProblemTests {
  private static let service = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec:
      ports: [{name: http, port: 9080}]
    ---

    """

  private static func virtualService(_ name: String, _ http: String) -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: \(name)}
    spec:
      hosts: [reviews]
      http: [\(http)]
    ---

    """
  }

  @Test(
    "with its kind, its subject and its line",
    arguments: [
      (
        virtualService("a", "{match: [{uri: {regex: \"((\"}}], route: [{destination: {host: reviews}}]}"),
        [TranslationProblem.Kind.invalidPattern, .noRouteApplies], 12
      ),
      (virtualService("a", "{delegate: {name: b}}"), [.missingDelegate], 12),
      (virtualService("a", "{match: [{port: 1}], route: [{destination: {host: reviews}}]}"), [.noRouteApplies], 9),
      (virtualService("a", "{route: []}"), [.noDestination, .noRouteApplies], 12),
      (
        virtualService("a", "{route: [{destination: {host: reviews}}]}")
          + virtualService("b", "{route: [{destination: {host: reviews}}]}"), [.superseded], 16
      ),
    ] as [(String, [TranslationProblem.Kind], Int)]
  )
  func told(text: String, kinds: [TranslationProblem.Kind], line: Int) {
    let problems = MeshText.translation(Self.service + text).problems
    #expect(problems.map(\.kind) == kinds)
    #expect(problems.first?.origin.position.line == line)
  }

  @Test("a service keeps its default route when no rule holds")
  func defaultRoute() {
    let text = Self.service + Self.virtualService("a", "{match: [{port: 1}], route: [{destination: {host: other}}]}")
    let host = MeshText.translation(text).routes.first?.virtualHosts.first
    #expect(host?.routes.map(\.name) == ["default"])
    #expect(host?.origin?.object == "Service default/reviews")
  }
}
