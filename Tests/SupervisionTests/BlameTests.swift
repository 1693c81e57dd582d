import Diagnostics
import ProxyConfig
import Testing
import YAML

@testable import Supervision

@Suite("Which resource is to blame for what Envoy says")
struct BlameTests {
  private static func translation(_ text: String) -> Translation {
    let documents = Parser.documents(in: SourceFile(name: "mesh.yaml", text: text))
    var layout = TranslationTarget.Standalone()
    layout.routeDirectory = "/routes"
    return Translation(TranslationInput(documents), for: ProxyIdentity(), target: .standalone(layout))
  }

  private static func mesh(timeout: String = "1s", regex: String = "a+") -> Translation {
    translation(
      """
      apiVersion: v1
      kind: Service
      metadata: {name: reviews}
      spec: {ports: [{name: http, port: 9080}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: ratings}
      spec: {ports: [{name: http, port: 9080}]}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: reviews}
      spec:
        hosts: [reviews]
        http: [{timeout: \(timeout), route: [{destination: {host: reviews}}]}]
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: ratings}
      spec:
        hosts: [ratings]
        http: [{match: [{uri: {regex: \(regex)}}], route: [{destination: {host: ratings}}]}]
      """
    )
  }

  @Test("the text that the message has in common with a resource leads to it")
  func text() {
    let complaint = Blame("Duplicate entry of domain ratings:9080 in route http_proxy")
      .complaint(about: Self.mesh(), inForce: nil)
    #expect(complaint.object == "VirtualService default/ratings")
    #expect(complaint.place == "mesh.yaml:20:18")
  }

  @Test("what did not change is not to blame")
  func change() {
    let complaint = Blame("value must be greater than 0 in http_proxy")
      .complaint(about: Self.mesh(timeout: "2s"), inForce: Self.mesh())
    #expect(complaint.object == "VirtualService default/reviews")
  }

  @Test("a message that fits nothing is told without a place")
  func nothing() {
    let complaint = Blame("\u{1}").complaint(about: Self.mesh(), inForce: nil)
    #expect(complaint == Complaint("\u{1}"))
  }
}
