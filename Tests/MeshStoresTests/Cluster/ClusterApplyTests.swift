import HTTP
import Kubernetes
import KubernetesTestSupport
import MeshStores
import Resources
import Testing
import YAML

@Suite("Objects are applied to a cluster")
struct ClusterApplyTests {
  private typealias Cluster = ClusterStoreTests

  static let object: Value = [
    "apiVersion": "networking.istio.io/v1", "kind": "VirtualService",
    "metadata": ["name": "reviews", "namespace": "prod", "uid": "left out"],
    "spec": ["http": [["route": [["weight": 50]]]]], "status": ["left": "out"],
  ]

  private static func managed(by manager: String) -> ScriptedTransport.Step {
    let cause =
      #"{"reason":"FieldManagerConflict","message":"conflict with \"\#(manager)\" using v1","field":".spec.http"}"#
    return Cluster.status(409, "Conflict", "1 conflict", causes: "[\(cause)]")
  }

  private static func apply(
    to store: ClusterStore,
    over revision: String? = "7",
    dryRun: DryRun = .none
  ) async throws(StoreError) -> StoredResource {
    try await store.apply(
      object,
      writtenAs: nil,
      over: revision.map { Revision($0) },
      forcesConflicts: false,
      dryRun: dryRun
    )
  }

  private static let line = "PATCH \(Cluster.path)/reviews?fieldManager=meshctl&fieldValidation=Strict"

  @Test("as one patch that names the revision and nothing that only servers write")
  func patch() async throws {
    let (store, transport) = Cluster.store([.json(Cluster.object(50, at: "8"))])
    #expect(try await Self.apply(to: store).revision == Revision("8"))
    #expect(Cluster.lines(transport) == [Self.line])
    let request = try #require(transport.requests.last)
    #expect(request.headers["Content-Type"] == "application/apply-patch+yaml")
    guard case .bytes(let bytes) = request.body else { return }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"apiVersion":"networking.istio.io/v1","kind":"VirtualService","metadata":{"name":"reviews","#
        + #""namespace":"prod","resourceVersion":"7"},"spec":{"http":[{"route":[{"weight":50}]}]}}"#
    )
  }

  @Test("fields of others are a conflict that names them, fields that meshctl edited are its own")
  func managers() async throws {
    let (store, _) = Cluster.store([Self.managed(by: "kubectl")])
    let error = await #expect(throws: StoreError.self) { _ = try await Self.apply(to: store) }
    guard case .conflict(_, .managed(let fields)) = error else { throw Cluster.Unexpected(error) }
    #expect(fields == [Conflict.ManagedField(manager: "kubectl", path: ".spec.http")])
    let (own, transport) = Cluster.store([Self.managed(by: "meshctl"), .json(Cluster.object(50, at: "8"))])
    #expect(try await Self.apply(to: own).revision == Revision("8"))
    #expect(Cluster.lines(transport) == [Self.line, Self.line + "&force=true"])
  }

  @Test("one whose answer is lost is read back: made, not made, or overtaken; and never sent again")
  func lostAnswer() async throws {
    let (made, transport) = Cluster.store([Cluster.lost, .json(Cluster.object(50, at: "8"))])
    #expect(try await Self.apply(to: made).revision == Revision("8"))
    #expect(Cluster.lines(transport) == [Self.line, "GET \(Cluster.path)/reviews"])
    let (notMade, _) = Cluster.store([Cluster.lost, .json(Cluster.object(90, at: "7"))])
    let first = await #expect(throws: StoreError.self) { _ = try await Self.apply(to: notMade) }
    guard case .timedOut = first else { throw Cluster.Unexpected(first) }
    let (overtaken, _) = Cluster.store([Cluster.lost, .json(Cluster.object(20, at: "8"))])
    let second = await #expect(throws: StoreError.self) { _ = try await Self.apply(to: overtaken) }
    guard case .conflict(_, .changed) = second else { throw Cluster.Unexpected(second) }
    let (gone, _) = Cluster.store([Cluster.lost, Cluster.status(404, "NotFound", "gone")])
    let third = await #expect(throws: StoreError.self) { _ = try await Self.apply(to: gone, over: nil) }
    guard case .timedOut = third else { throw Cluster.Unexpected(third) }
  }

  @Test("a stale revision is a conflict with what is there now")
  func stale() async throws {
    let (store, _) = Cluster.store([Cluster.status(409, "Conflict", "modified"), .json(Cluster.object(20, at: "9"))])
    let error = await #expect(throws: StoreError.self) { _ = try await Self.apply(to: store) }
    guard case .conflict(_, .changed(let current)) = error else { throw Cluster.Unexpected(error) }
    #expect(current.revision == Revision("9"))
  }

  @Test("a dry run of the client reads and does not write, one of the server writes nothing")
  func dryRuns() async throws {
    let (client, transport) = Cluster.store([.json(Cluster.object(90, at: "7"))])
    let shown = try await Self.apply(to: client, dryRun: .client)
    #expect(try Cluster.weight(shown) == 50)
    #expect(try shown.value["metadata"]?["resourceVersion"] == "7")
    #expect(Cluster.lines(transport) == ["GET \(Cluster.path)/reviews"])
    let (server, other) = Cluster.store([.json(Cluster.object(50, at: "7"))])
    _ = try await Self.apply(to: server, dryRun: .server)
    #expect(Cluster.lines(other) == [Self.line + "&dryRun=All"])
  }
}
