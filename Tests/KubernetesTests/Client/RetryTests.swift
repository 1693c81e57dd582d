import HTTP
import Kubernetes
import KubernetesTestSupport
import Testing
import YAML

@Suite("Requests are sent again when that is right, and never otherwise")
struct RetryTests {
  private static let object = #"{"metadata":{"name":"reviews","resourceVersion":"7"}}"#
  private static let lost = HTTPError.connectionLost(.beforeResponse, detail: "reset")

  @Test("a read is sent again after a lost connection, a second later")
  func lostRead() async throws {
    let scripted = ScriptedClient([.failure(Self.lost), .json(Self.object)])
    let object = try await scripted.client.get(ScriptedClient.reviews())
    #expect(object.resourceVersion == "7")
    #expect(scripted.pauses == [.seconds(1)])
  }

  @Test("a read whose answer breaks off is sent again")
  func brokenRead() async throws {
    let loss = HTTPError.connectionLost(.inBody, detail: "")
    let scripted = ScriptedClient([.body(["{\"meta"], failure: loss), .json(Self.object)])
    #expect(try await scripted.client.get(ScriptedClient.reviews()).name == "reviews")
    #expect(scripted.lines.count == 2)
  }

  @Test("a read is given up after ten more attempts")
  func readsEnd() async throws {
    let scripted = ScriptedClient(Array(repeating: .failure(Self.lost), count: 20))
    await #expect(throws: APIError.connection(Self.lost, server: "api.example")) {
      _ = try await scripted.client.get(ScriptedClient.reviews())
    }
    #expect(scripted.lines.count == 11)
  }

  @Test("a write whose answer is lost is told as such and not sent again")
  func lostWrite() async throws {
    let scripted = ScriptedClient([.failure(Self.lost), .json(Self.object)])
    await #expect(throws: APIError.unknownOutcome(Self.lost, server: "api.example")) {
      _ = try await scripted.client.patch(ScriptedClient.reviews(), .merge([:]))
    }
    #expect(scripted.lines.count == 1)
  }

  @Test("a write that never left is no unknown outcome")
  func refusedWrite() async throws {
    let refused = HTTPError.refused(host: "api.example", port: 443)
    let scripted = ScriptedClient([.failure(refused)])
    await #expect(throws: APIError.connection(refused, server: "api.example")) {
      _ = try await scripted.client.create([:], of: ScriptedClient.virtualServices, namespace: "a")
    }
  }

  @Test("a server that asks for patience gets it, for writes too", arguments: [429, 500, 503])
  func retryAfter(status: Int) async throws {
    let busy = ScriptedTransport.Step.json("{}", status: status, headers: ["Retry-After": "3"])
    let scripted = ScriptedClient([busy, busy, .json(Self.object)])
    _ = try await scripted.client.patch(ScriptedClient.reviews(), .merge([:]))
    #expect(scripted.pauses == [.seconds(3), .seconds(3)])
  }

  @Test("a busy server that does not say when is an error at once", arguments: [nil, "soon", "86400", "-1"])
  func noRetryAfter(value: String?) async throws {
    let headers: Headers = value.map { ["Retry-After": $0] } ?? [:]
    let scripted = ScriptedClient([.json("{}", status: 503, headers: headers), .json(Self.object)])
    await #expect(throws: APIError.self) { _ = try await scripted.client.get(ScriptedClient.reviews()) }
    #expect(scripted.lines.count == 1)
    #expect(scripted.pauses == [])
  }

  @Test("each warning is told once, and text that hides a second one is told as it is")
  func warnings() async throws {
    let value = #"299 - "unknown field \"spec.htp\"", 299 - "b" "Sat, 21 Nov 2026 02:58:28 GMT", 199 - "c""#
    let answer = ScriptedTransport.Step.json(Self.object, headers: ["Warning": value])
    let scripted = ScriptedClient([answer, answer])
    _ = try await scripted.client.get(ScriptedClient.reviews())
    _ = try await scripted.client.get(ScriptedClient.reviews())
    #expect(scripted.warnings == ["unknown field \"spec.htp\"", "b"])
  }
}

extension ScriptedClient {
  fileprivate var lines: [String] { transport.lines }
}
