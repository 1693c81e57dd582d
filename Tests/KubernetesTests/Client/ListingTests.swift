import HTTP
import Kubernetes
import KubernetesTestSupport
import Testing

@Suite("Lists are read in pages")
struct ListingTests {
  private static func page(_ names: [String], next: String = "", version: String = "9") -> ScriptedTransport.Step {
    let items = names.map { "{\"metadata\":{\"name\":\"\($0)\",\"resourceVersion\":\"1\"}}" }.joined(separator: ",")
    return .json(
      "{\"kind\":\"List\",\"metadata\":{\"resourceVersion\":\"\(version)\",\"continue\":\"\(next)\"},\"items\":[\(items)]}"
    )
  }

  private static let expired = ScriptedTransport.Step.json(
    #"{"kind":"Status","status":"Failure","message":"too old","reason":"Expired","code":410}"#,
    status: 410
  )
  private static let path = "/apis/networking.istio.io/v1/namespaces/a/virtualservices"

  @Test("each page is one request, with the token of the one before")
  func pages() async throws {
    let scripted = ScriptedClient([Self.page(["a", "b"], next: "t/1+"), Self.page(["c"])])
    let list = scripted.client.list(ScriptedClient.virtualServices, .init(namespace: "a", labels: "x=y"), limit: 2)
    #expect(try await list.all().map(\.name) == ["a", "b", "c"])
    #expect(
      scripted.transport.lines == [
        "GET \(Self.path)?labelSelector=x%3Dy&limit=2", "GET \(Self.path)?labelSelector=x%3Dy&limit=2&continue=t/1%2B",
      ]
    )
  }

  @Test("a page that has expired is made up for by the whole list at once")
  func expiredPage() async throws {
    let scripted = ScriptedClient([Self.page(["a"], next: "t"), Self.expired, Self.page(["a", "b", "c"])])
    let list = scripted.client.list(ScriptedClient.virtualServices, .init(namespace: "a"), limit: 1)
    #expect(try await list.all().map(\.name) == ["a", "b", "c"])
    #expect(scripted.transport.lines.last == "GET \(Self.path)")
  }

  @Test("a first page that has expired is an error")
  func expiredFirstPage() async throws {
    let scripted = ScriptedClient([Self.expired])
    await #expect(throws: APIError.expired(APIStatus(code: 410, reason: "Expired", message: "too old"))) {
      _ = try await scripted.client.list(ScriptedClient.virtualServices).all()
    }
  }

  @Test(
    "what is no list is told",
    arguments: [
      ("{}", "/apis/networking.istio.io/v1/virtualservices is no list"),
      ("", "/apis/networking.istio.io/v1/virtualservices is empty"),
      (
        "{\"items\": [", "/apis/networking.istio.io/v1/virtualservices is not JSON: this bracket is never closed"
      ),
    ]
  )
  func noList(text: String, expected: String) async throws {
    let scripted = ScriptedClient([.json(text)])
    await #expect(throws: APIError.unreadableAnswer(expected, server: "api.example")) {
      _ = try await scripted.client.list(ScriptedClient.virtualServices).all()
    }
  }
}
