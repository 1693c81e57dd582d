import HTTP
import Kubernetes
import KubernetesTestSupport
import MeshStores
import Resources
import Testing
import YAML

@Suite("A cluster as a mesh")
struct ClusterStoreTests {
  typealias Step = ScriptedTransport.Step

  static let reference = ResourceReference(.virtualService, "reviews", namespace: "prod")
  static let path = "/apis/networking.istio.io/v1/namespaces/prod/virtualservices"

  static func object(_ weight: Int, at version: String, name: String = "reviews") -> String {
    "{\"apiVersion\":\"networking.istio.io/v1\",\"kind\":\"VirtualService\",\"metadata\":{\"name\":\"\(name)\","
      + "\"namespace\":\"prod\",\"resourceVersion\":\"\(version)\"},\"spec\":{\"http\":[{\"route\":[{\"weight\":\(weight)}]}]}}"
  }

  static func status(_ code: Int, _ reason: String, _ message: String, causes: String = "[]") -> Step {
    .json(
      "{\"kind\":\"Status\",\"message\":\"\(message)\",\"reason\":\"\(reason)\",\"code\":\(code),"
        + "\"details\":{\"causes\":\(causes)}}",
      status: code
    )
  }

  /// A store whose server answers with these steps, and the script to look at.
  static func store(_ steps: [Step]) -> (ClusterStore, ScriptedTransport) {
    let discovery = """
      {"kind":"APIGroupDiscoveryList","items":[{"metadata":{"name":"networking.istio.io"},"versions":[{"version":"v1",\
      "resources":[{"resource":"virtualservices","responseKind":{"kind":"VirtualService"},"scope":"Namespaced"}]}]}]}
      """
    let scripted = ScriptedClient(
      steps,
      routes: ["/apis": .json(discovery), "/api": .json("{\"kind\":\"APIGroupDiscoveryList\",\"items\":[]}")]
    )
    return (ClusterStore(scripted.client), scripted.transport)
  }

  static func weight(_ resource: StoredResource) throws -> Value? {
    try resource.value["spec"]?["http"]?.items.first?["route"]?.items.first?["weight"]
  }

  /// What was asked but for discovery.
  static func lines(_ transport: ScriptedTransport) -> [String] {
    transport.lines.filter { !["GET /api", "GET /apis"].contains($0) }
  }

  static let edits: [Edit] = [
    .test(["spec", "http", 0, "route", 0, "weight"], 90), .set(["spec", "http", 0, "route", 0, "weight"], 50),
  ]

  @Test("an edit is one JSON patch: conditions, changes, and the revision")
  func edit() async throws {
    let (store, transport) = Self.store([.json(Self.object(50, at: "8"))])
    let changed = try await store.edit(Self.reference, at: Revision("7"), Self.edits, dryRun: .none)
    #expect(changed.revision == Revision("8"))
    #expect(Self.lines(transport) == ["PATCH \(Self.path)/reviews?fieldManager=meshctl"])
    let request = try #require(transport.requests.last)
    #expect(request.headers["Content-Type"] == "application/json-patch+json")
    guard case .bytes(let bytes) = request.body else { return }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"[{"op":"test","path":"/spec/http/0/route/0/weight","value":90},"#
        + #"{"op":"add","path":"/spec/http/0/route/0/weight","value":50},"#
        + #"{"op":"replace","path":"/metadata/resourceVersion","value":"7"}]"#
    )
  }

  @Test("a stale revision is a conflict with what is there now")
  func conflict() async throws {
    let (store, _) = Self.store([Self.status(409, "Conflict", "modified"), .json(Self.object(20, at: "9"))])
    let error = await #expect(throws: StoreError.self) {
      _ = try await store.edit(Self.reference, at: Revision("7"), Self.edits, dryRun: .none)
    }
    guard case .conflict(Self.reference, .changed(let current)) = error else { throw Unexpected(error) }
    #expect(current.revision == Revision("9"))
  }

  @Test("a condition that does not hold is a conflict that names it, though the server does not")
  func failedTest() async throws {
    let (store, _) = Self.store([Self.status(422, "Invalid", "rejected"), .json(Self.object(20, at: "7"))])
    let error = await #expect(throws: StoreError.self) {
      _ = try await store.edit(Self.reference, at: Revision("7"), Self.edits, dryRun: .none)
    }
    guard case .conflict(_, .test(let path, 90, 20)) = error else { throw Unexpected(error) }
    #expect(path.pointer == "/spec/http/0/route/0/weight")
  }

  @Test("what the server has against fields comes with the fields")
  func rejected() async throws {
    let causes = #"[{"reason":"FieldValueInvalid","message":"too large","field":"spec.x"}]"#
    let (store, _) = Self.store([Self.status(422, "Invalid", "is invalid", causes: causes)])
    let error = await #expect(throws: StoreError.self) {
      _ = try await store.edit(Self.reference, at: Revision("7"), Self.edits, dryRun: .none)
    }
    guard case .rejected(_, let message, let found) = error else { throw Unexpected(error) }
    #expect(message == "is invalid")
    #expect(found == [FieldCause(path: "spec.x", message: "too large")])
  }

  private static let lost = Step.failure(.connectionLost(.beforeResponse, detail: ""))

  @Test("a write whose answer is lost is read back: made, not made, or overtaken; and never sent again")
  func lostAnswer() async throws {
    let (made, transport) = Self.store([Self.lost, .json(Self.object(50, at: "8"))])
    let changed = try await made.edit(Self.reference, at: Revision("7"), Self.edits, dryRun: .none)
    #expect(changed.revision == Revision("8"))
    #expect(
      Self.lines(transport) == ["PATCH \(Self.path)/reviews?fieldManager=meshctl", "GET \(Self.path)/reviews"]
    )
    let (notMade, _) = Self.store([Self.lost, .json(Self.object(90, at: "7"))])
    let first = await #expect(throws: StoreError.self) {
      _ = try await notMade.edit(Self.reference, at: Revision("7"), Self.edits, dryRun: .none)
    }
    guard case .timedOut = first else { throw Unexpected(first) }
    let (overtaken, _) = Self.store([Self.lost, .json(Self.object(20, at: "8"))])
    let second = await #expect(throws: StoreError.self) {
      _ = try await overtaken.edit(Self.reference, at: Revision("7"), Self.edits, dryRun: .none)
    }
    guard case .conflict(_, .changed) = second else { throw Unexpected(second) }
  }

  @Test("a dry run of the client reads and does not write, one of the server writes nothing")
  func dryRuns() async throws {
    let (client, transport) = Self.store([.json(Self.object(90, at: "7"))])
    let shown = try await client.edit(Self.reference, at: Revision("7"), Self.edits, dryRun: .client)
    #expect(try Self.weight(shown) == 50)
    #expect(Self.lines(transport) == ["GET \(Self.path)/reviews"])
    let (server, other) = Self.store([.json(Self.object(50, at: "7"))])
    _ = try await server.edit(Self.reference, at: Revision("7"), Self.edits, dryRun: .server)
    #expect(Self.lines(other) == ["PATCH \(Self.path)/reviews?fieldManager=meshctl&dryRun=All"])
  }

  @Test("an edit of what finds the resource is refused before anything is sent")
  func identity() async throws {
    let (store, transport) = Self.store([])
    let error = await #expect(throws: StoreError.self) {
      _ = try await store.edit(Self.reference, at: Revision("7"), [.set(["metadata", "name"], "x")], dryRun: .none)
    }
    guard case .impossibleEdit(_, .identity, nil) = error else { throw Unexpected(error) }
    #expect(transport.lines == [])
  }

  @Test("a new resource goes to its namespace, and one whose answer was lost is looked for")
  func creation() async throws {
    let object: Value = [
      "apiVersion": "networking.istio.io/v1", "kind": "VirtualService",
      "metadata": ["name": "reviews", "namespace": "prod"], "spec": ["http": [["route": [["weight": 50]]]]],
    ]
    let (store, transport) = Self.store([.json(Self.object(50, at: "1"), status: 201)])
    #expect(try await store.create(object, dryRun: .none).reference == Self.reference)
    #expect(Self.lines(transport) == ["POST \(Self.path)?fieldManager=meshctl&fieldValidation=Strict"])
    let (lost, _) = Self.store([Self.lost, .json(Self.object(50, at: "1"))])
    #expect(try await lost.create(object, dryRun: .none).revision == Revision("1"))
    let (other, _) = Self.store([Self.lost, .json(Self.object(60, at: "1"))])
    let error = await #expect(throws: StoreError.self) { _ = try await other.create(object, dryRun: .none) }
    guard case .alreadyExists = error else { throw Unexpected(error) }
  }

  @Test("a deletion names the revision, and is done when the resource is gone")
  func deletion() async throws {
    let (store, transport) = Self.store([.json("{\"kind\":\"Status\",\"status\":\"Success\"}")])
    try await store.delete(Self.reference, at: Revision("7"), dryRun: .none)
    guard case .bytes(let bytes)? = transport.requests.last?.body else { return }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"apiVersion":"v1","kind":"DeleteOptions","preconditions":{"resourceVersion":"7"}}"#
    )
    let (lost, _) = Self.store([Self.lost, Self.status(404, "NotFound", "gone")])
    try await lost.delete(Self.reference, at: nil, dryRun: .none)
  }

  @Test("pages go on behind what was given when the server begins anew")
  func pages() async throws {
    let page = { (names: [String], next: String) -> Step in
      let items = names.map { Self.object(1, at: "1", name: $0) }.joined(separator: ",")
      return .json("{\"metadata\":{\"continue\":\"\(next)\"},\"items\":[\(items)]}")
    }
    let expired = Self.status(410, "Expired", "old")
    let (store, _) = Self.store([page(["a", "b"], "t"), expired, page(["a", "b", "c"], "")])
    let query = ResourceQuery(.virtualService, namespace: "prod", pageSize: 2)
    var pages: [[String]] = []
    for try await page in store.list(query) { pages.append(page.resources.map(\.reference.name)) }
    #expect(pages == [["a", "b"], ["c"]])
  }

  @Test("a word for a kind is asked of the server when the tables do not know it")
  func kinds() async throws {
    let widgets = """
      {"kind":"APIGroupDiscoveryList","items":[{"metadata":{"name":"acme.example"},"versions":[{"version":"v1",\
      "resources":[{"resource":"widgets","responseKind":{"kind":"Widget"},"scope":"Cluster","shortNames":["wdg"]}]}]}]}
      """
    let routes = ["/apis": Step.json(widgets), "/api": .json("{\"kind\":\"APIGroupDiscoveryList\",\"items\":[]}")]
    let scripted = ScriptedClient(routes: routes)
    let store = ClusterStore(scripted.client)
    #expect(try await store.kind(called: "vs") == .virtualService)
    #expect(scripted.transport.lines == [])
    let found = try await store.kind(called: "wdg")
    #expect(found.qualifiedName == "widget.acme.example")
    #expect(!found.isNamespaced)
    do throws(StoreError) {
      let unknown = try await store.kind(called: "none")
      Issue.record("there is no kind none, and it is \(unknown)")
    } catch {
      #expect(error.message == "there is no kind \"none\"")
    }
  }

  @Test("server-side apply tells whose fields are in the way")
  func apply() async throws {
    let causes =
      #"[{"reason":"FieldManagerConflict","message":"conflict with \"kubectl\" using v1","field":".spec.http"}]"#
    let (store, transport) = Self.store([Self.status(409, "Conflict", "1 conflict", causes: causes)])
    let object: Value = [
      "apiVersion": "networking.istio.io/v1", "kind": "VirtualService",
      "metadata": ["name": "reviews", "namespace": "prod"],
    ]
    let error = await #expect(throws: StoreError.self) { _ = try await store.apply(object, dryRun: .none) }
    guard case .conflict(_, .managed(let fields)) = error else { throw Unexpected(error) }
    #expect(fields == [Conflict.ManagedField(manager: "kubectl", path: ".spec.http")])
    #expect(transport.requests.last?.headers["Content-Type"] == "application/apply-patch+yaml")
  }

  /// Another error than the test expects.
  struct Unexpected: Error {
    let error: StoreError?

    init(_ error: StoreError?) { self.error = error }
  }
}
