import HTTP
import Kubernetes
import KubernetesTestSupport
import Resources
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
      ("[]", "/apis/networking.istio.io/v1/virtualservices is no list"),
      ("{\"items\": {}}", "/apis/networking.istio.io/v1/virtualservices is no list"),
      (
        "{\"kind\": \"Status\", \"status\": \"Success\"}",
        "/apis/networking.istio.io/v1/virtualservices is no list"
      ),
      (
        "{\"items\": [{\"a\": 1}, {\"a\": nil}]}",
        "/apis/networking.istio.io/v1/virtualservices is not JSON: JSON knows only true, false and null without quotes;"
          + " put text in double quotes"
      ),
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

  @Test(
    "lists are read in whatever order they are written, and without items",
    arguments: [
      (#"{"items": null, "metadata": {"resourceVersion": "7"}}"#, []),
      (#"{"metadata": {"resourceVersion": "7"}, "items": []}"#, []),
      (#"{"items": [{"metadata": {"name": "a"}}], "metadata": {"resourceVersion": "7"}}"#, ["VirtualService a"]),
      (
        #"{"it\u0065ms": [{"kind": "Other", "apiVersion": "v1", "metadata": {"name": "a"}}, {"metadata": {"name": "b"}}],"#
          + #" "metadata": {"resourceVersion": "7"}}"#, ["Other a", "VirtualService b"]
      ),
    ]
  )
  func forms(text: String, objects: [String]) async throws {
    let pieces = text.unicodeScalars.map { String($0) }
    let scripted = ScriptedClient([.json(text), .body(pieces)])
    for _ in 0..<2 {
      var reading = scripted.client.list(ScriptedClient.virtualServices).makeAsyncIterator()
      let page = try #require(try await reading.next()?.page)
      #expect(page.items.map { "\($0.type.kind) \($0.name)" } == objects)
      #expect(page.resourceVersion == "7")
      #expect(page.continuation == nil)
    }
  }

  @Test("a page whose connection breaks off is read anew, and gives each object once")
  func brokenPage() async throws {
    let lost = HTTPError.connectionLost(.inBody, detail: "")
    let scripted = ScriptedClient([
      .body([#"{"items":[{"metadata":{"name":"a"}},{"metadata":{"name":"b"}},"#], failure: lost),
      Self.page(["a", "b", "c"]),
    ])
    let names = try await scripted.client.list(ScriptedClient.virtualServices) { $0.name }.all()
    #expect(names == ["a", "b", "c"])
    #expect(scripted.transport.lines.count == 2)
  }

  @Test("a list that ends early is an error, wherever it ends")
  func truncatedList() async throws {
    let text =
      #"{"metadata":{"continue":""},"items":[{"metadata":{"name":"a","labels":{"b":"\u00e9é"}}},{"n":-1.5e3}]}"#
    for count in 1..<text.utf8.count {
      let cut = Array(text.utf8.prefix(count))
      let scripted = ScriptedClient([.answer(status: 200, headers: [:], pieces: [cut], failure: nil)])
      do throws(APIError) {
        let names = try await scripted.client.list(ScriptedClient.virtualServices) { $0.name }.all()
        Issue.record("\(count) bytes are \(names)")
      } catch {
        guard case .unreadableAnswer(let message, "api.example") = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(message.hasPrefix("/apis/networking.istio.io/v1/virtualservices is not JSON: "))
      }
    }
  }
}
