import Diagnostics
import KubernetesTestSupport
import MeshStores
import Resources
import Testing
import YAML

@Suite("A mesh as documents")
struct MeshDocumentsTests {
  private static let service = "apiVersion: v1\nkind: Service\nmetadata: {name: reviews}\n"
  private static let rule = "apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: reviews}\n"

  private func names(_ documents: [Document]) -> [String] {
    documents.flatMap(\.objects).map { "\($0.identity.type.kind)/\($0.identity.name)" }
  }

  @Test("the resources of kinds come in the order of the kinds, where they are written")
  func resources() async throws {
    let mesh = try ScratchMesh(["a.yaml": Self.rule, "b/c.yaml": "# Reviews.\n" + Self.service])
    let documents = try await mesh.store().documents(of: [.service, .virtualService, .destinationRule])
    #expect(names(documents) == ["Service/reviews", "DestinationRule/reviews"])
    #expect(documents.map(\.source.name) == [mesh.file("b/c.yaml"), mesh.file("a.yaml")])
  }

  @Test("a resource that shares its document, or is of a cluster, becomes a document that says what it is")
  func madeDocuments() async throws {
    let list = "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Service, metadata: {name: a}}\n"
    let mesh = try ScratchMesh(["list.yaml": list + "- {apiVersion: v1, kind: Service, metadata: {name: b}}\n"])
    let documents = try await mesh.store().documents(of: [.service])
    #expect(documents.map(\.source.name) == ["service/a of mesh \(mesh.path)", "service/b of mesh \(mesh.path)"])
    #expect(names(documents) == ["Service/a", "Service/b"])
    let text = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a"
    #expect(documents.first.map { String(decoding: $0.source.bytes, as: UTF8.self) } == text)
    let page = """
      {"kind":"VirtualServiceList","metadata":{},"items":[{"metadata":{"name":"reviews","namespace":"prod",
      "managedFields":[{"manager":"x"}]},"spec":{"hosts":["reviews"]}}]}
      """
    let (store, transport) = ClusterStoreTests.store([.json(page)])
    let answered = try await store.documents(of: [.destinationRule, .virtualService])
    let expected = """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: reviews
        namespace: prod
      spec:
        hosts:
        - reviews
      """
    #expect(answered.map { String(decoding: $0.source.bytes, as: UTF8.self) } == [expected])
    #expect(ClusterStoreTests.lines(transport) == ["GET /apis/networking.istio.io/v1/virtualservices?limit=500"])
  }

  @Test("what may not be listed ends it with the server's words")
  func forbidden() async {
    let (store, _) = ClusterStoreTests.store([
      ClusterStoreTests.status(403, "Forbidden", "virtualservices is forbidden: User x cannot list it")
    ])
    await #expect {
      _ = try await store.documents(of: [.virtualService])
    } throws: { error in
      guard case .forbidden(let trouble)? = error as? StoreError else { return false }
      return trouble.message.contains("virtualservices is forbidden: User x cannot list it")
    }
  }
}
