import Routing
import Testing

@Suite("The VirtualService that decides on a service is found by its hosts") struct OwnerTests {
  private static func service(_ name: String, _ spec: String, namespace: String = "default", age: String = "") -> String
  {
    "{apiVersion: networking.istio.io/v1, kind: VirtualService, "
      + "metadata: {name: \(name), namespace: \(namespace)\(age.isEmpty ? "" : ", creationTimestamp: \"\(age)\"")}, "
      + "spec: {\(spec)}}\n---\n"
  }

  @Test(
    "names are qualified, a name goes before wildcards, and what only gateways use or another namespace sees does not count",
    arguments: [
      ("hosts: [reviews]", "default/a"), ("hosts: [other, reviews.default.svc.cluster.local]", "default/a"),
      ("hosts: [\"*.default.svc.cluster.local\"]", "default/a"),
      ("hosts: [\"*\"], gateways: [mesh, outside]", "default/a"),
      ("hosts: [reviews], gateways: [outside]", ""), ("hosts: [reviews.prod]", ""), ("hosts: [reviews2]", ""),
      ("hosts: [reviews], exportTo: [prod]", ""), ("hosts: [reviews], exportTo: [.]", "default/a"),
    ]
  )
  func hosts(spec: String, owner: String) {
    let mesh = RoutedMesh(Self.service("a", spec))
    #expect(mesh.owners(of: "reviews") == (owner.isEmpty ? [] : [owner]))
  }

  @Test("the closest name wins, and of equally close ones the oldest comes first")
  func order() {
    let wide = Self.service("wide", "hosts: [\"*\"]")
    let near = Self.service("near", "hosts: [\"*.default.svc.cluster.local\"]")
    let young = Self.service("a", "hosts: [reviews]", age: "2024-02-01T00:00:00Z")
    let old = Self.service("b", "hosts: [reviews]", age: "2024-01-01T00:00:00Z")
    #expect(RoutedMesh(wide + near).owners(of: "reviews") == ["default/near"])
    #expect(RoutedMesh(wide + near + young + old).owners(of: "reviews") == ["default/b", "default/a"])
    let elsewhere = Self.service("c", "hosts: [reviews.default.svc.cluster.local], exportTo: [.]", namespace: "prod")
    #expect(RoutedMesh(elsewhere).owners(of: "reviews") == [])
    #expect(RoutedMesh(elsewhere).owners(of: "reviews", seenFrom: "prod") == ["prod/c"])
  }
}
