import Resources
import Testing

@Suite struct ResourceKindTests {
  @Test("no two known kinds share a group and kind, or a group and plural")
  func unique() {
    let kinds = ResourceKind.known.map { "\($0.group)/\($0.kind)" }
    let plurals = ResourceKind.known.map { "\($0.group)/\($0.plural)" }
    #expect(Set(kinds).count == kinds.count)
    #expect(Set(plurals).count == plurals.count)
  }

  @Test("plural names are lower case, as the API serves them")
  func plurals() {
    #expect(ResourceKind.known.filter { $0.plural != $0.plural.lowercased() } == [])
  }

  @Test("kinds of the same name in two groups are told apart")
  func groups() {
    #expect(ResourceKind.named(group: "networking.istio.io", kind: "Gateway")?.isNamespaced == true)
    #expect(ResourceKind.named(group: "gateway.networking.k8s.io", kind: "Gateway") != nil)
    #expect(ResourceKind.named(group: "", kind: "Gateway") == nil)
  }

  @Test(
    "apiVersion splits into group and version and joins again",
    arguments: [
      ("v1", "", "v1"), ("apps/v1", "apps", "v1"), ("networking.istio.io/v1beta1", "networking.istio.io", "v1beta1"),
    ]
  )
  func apiVersion(text: String, group: String, version: String) {
    let type = GroupVersionKind(apiVersion: text, kind: "Kind")
    #expect(type == GroupVersionKind(group: group, version: version, kind: "Kind"))
    #expect(type.apiVersion == text)
  }
}
