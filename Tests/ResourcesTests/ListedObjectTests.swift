import Diagnostics
import Testing
import YAML

@testable import Resources

@Suite struct ListedObjectTests {
  @Test("the objects of a document are its root, or the items of lists at any depth, in order")
  func objects() throws {
    let text = """
      apiVersion: v1
      kind: List
      items:
      - &a {apiVersion: v1, kind: Pod, metadata: {name: a}}
      - {kind: none}
      - apiVersion: v1
        kind: PodList
        items:
        - {apiVersion: v1, kind: Pod, metadata: {name: b}}
      - *a

      """
    let objects = Parser.parse(SourceFile(name: "x", text: text)).objects
    #expect(objects.map(\.identity.name) == ["a", "b", "a"])
    #expect(objects.map(\.places) == [[0], [2, 0], [3]])
    #expect(objects.map { $0.alias?.range.count } == [nil, nil, 2])
  }

  @Test("lists of lists end somewhere")
  func depth() {
    var text = "{apiVersion: v1, kind: Pod, metadata: {name: a}}"
    for _ in 0..<20 { text = "{apiVersion: v1, kind: List, items: [\(text)]}" }
    #expect(Parser.parse(SourceFile(name: "x", text: "# y\n" + text)).objects.isEmpty)
  }

  @Test(
    "kinds are called by their names, plurals, short names and groups",
    arguments: [
      ("vs", ["VirtualService"]), ("VirtualServices", ["VirtualService"]),
      ("virtualservice.networking.istio.io", ["VirtualService"]),
      ("dr", ["DestinationRule"]), ("gw", ["Gateway"]), ("se", ["ServiceEntry"]), ("pa", ["PeerAuthentication"]),
      ("ap", ["AuthorizationPolicy"]), ("svc", ["Service"]), ("gateway", ["Gateway", "Gateway"]), ("x", []),
      ("gateways.v1.gateway.networking.k8s.io", ["Gateway"]), ("vs.apps", []), ("deploy", ["Deployment"]),
    ]
  )
  func names(_ word: String, _ kinds: [String]) {
    #expect(ResourceKind.called(word).map(\.kind) == kinds)
  }

  @Test(
    "an unknown kind gets the plural that Kubernetes would guess",
    arguments: [
      ("Widget", "widgets"), ("Policy", "policies"), ("Class", "classes"),
    ]
  )
  func plurals(_ kind: String, _ plural: String) {
    #expect(ResourceKind.ofAny(GroupVersionKind(group: "example.com", version: "v1", kind: kind)).plural == plural)
  }
}
