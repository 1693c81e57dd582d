import Analysis
import Diagnostics
import Testing
import YAML

@testable import MeshCommands

@Suite("How access logs are switched on")
struct AccessLogAdviceTests {
  @Test(
    "the resource has nothing that validation finds, whatever the labels",
    arguments: [[:], ["app": "reviews"], ["version": "1.0", "app.kubernetes.io/name": "yes"]]
  )
  func valid(_ labels: [String: String]) {
    let manifest = AccessLogAdvice(namespace: "prod", name: "reviews", labels: labels).manifest
    var analysis = Analysis(MeshSettings())
    for document in Parser.documents(in: SourceFile(name: "advice.yaml", text: manifest)) { analysis.add(document) }
    #expect(analysis.outcome().findings.map(\.message) == [])
  }

  @Test("it is for the pods that were meant")
  func text() {
    let advice = AccessLogAdvice(namespace: "prod", name: "reviews", labels: ["app": "reviews"])
    let manifest = """
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: reviews
        namespace: prod
      spec:
        selector:
          matchLabels:
            "app": "reviews"
        accessLogging:
        - providers:
          - name: envoy

      """
    #expect(advice.manifest == manifest)
  }
}
