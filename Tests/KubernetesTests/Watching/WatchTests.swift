import HTTP
import Kubernetes
import KubernetesTestSupport
import Testing

@Suite("Watches go on where they left off")
struct WatchTests {
  private static func event(_ type: String, _ name: String, _ version: String) -> String {
    "{\"type\":\"\(type)\",\"object\":{\"metadata\":{\"name\":\"\(name)\",\"resourceVersion\":\"\(version)\"}}}\n"
  }

  private static let expired =
    #"{"type":"ERROR","object":{"kind":"Status","message":"too old","reason":"Expired","code":410}}"#

  private static func text(_ event: WatchEvent) -> String {
    switch event {
    case .added(let object): "added \(object.name)"
    case .modified(let object): "modified \(object.name)"
    case .deleted(let object): "deleted \(object.name)"
    case .bookmark(let version, let isEnd): "bookmark \(version) \(isEnd)"
    }
  }

  private static func told(_ scripted: ScriptedClient, _ count: Int) async throws -> [String] {
    let options = WatchOptions(resourceVersion: "5", seconds: 2)
    var told: [String] = []
    for try await event in scripted.client.watch(ScriptedClient.virtualServices, .init(), options) {
      told.append(text(event))
      if told.count == count { break }
    }
    return told
  }

  private static func versions(_ scripted: ScriptedClient) -> [String] {
    scripted.transport.requests.map { String(($0.url.query ?? "").split(separator: "&").last ?? "") }
  }

  @Test("events are put together from any pieces, and the last needs no line feed")
  func pieces() async throws {
    let whole = Self.event("ADDED", "a", "6") + "\n" + Self.event("DELETED", "a", "7")
    let pieces = whole.dropLast().map(String.init)
    let scripted = ScriptedClient([.body(pieces)])
    #expect(try await Self.told(scripted, 2) == ["added a", "deleted a"])
  }

  @Test("after an end or a loss the next request is behind the last event or bookmark")
  func resumption() async throws {
    let bookmark =
      #"{"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"9","#
      + #""annotations":{"k8s.io/initial-events-end":"true"}}}}"# + "\n"
    let scripted = ScriptedClient([
      .body([Self.event("ADDED", "a", "6")]), .body([]),
      .body([bookmark, "{\"type\":\"MOD"], failure: .connectionLost(.inBody, detail: "")),
      .json("{}", status: 503), .failure(.refused(host: "api.example", port: 443)),
      .body([Self.event("MODIFIED", "a", "10")]),
    ])
    #expect(try await Self.told(scripted, 3) == ["added a", "bookmark 9 true", "modified a"])
    #expect(
      Self.versions(scripted) == ["5", "6", "6", "9", "9", "9"].map { "resourceVersion=\($0)" }
    )
    #expect(scripted.pauses.count == 3)
    let nominal = [800, 1_600, 3_200].map { Duration.milliseconds($0) }
    #expect(zip(scripted.pauses, nominal).allSatisfy { $0 >= $1 && $0 <= $1 * 2 })
  }

  @Test("a state that the server has forgotten is an error, however it says so")
  func expiry() async throws {
    let answers: [ScriptedTransport.Step] = [
      .json(Self.expired),
      .json(#"{"kind":"Status","message":"too old","reason":"Expired","code":410}"#, status: 410),
    ]
    for answer in answers {
      let scripted = ScriptedClient([answer])
      await #expect(throws: APIError.expired(APIStatus(code: 410, reason: "Expired", message: "too old"))) {
        _ = try await Self.told(scripted, 1)
      }
    }
  }

  @Test("a server that cannot be reached in the beginning is an error")
  func firstRefusal() async throws {
    let refused = HTTPError.refused(host: "api.example", port: 443)
    let scripted = ScriptedClient([.failure(refused)])
    await #expect(throws: APIError.connection(refused, server: "api.example")) {
      _ = try await Self.told(scripted, 1)
    }
  }

  @Test("changes begin with what is there, and after a forgotten state tell what differs alone")
  func changes() async throws {
    let list = { (items: [(String, String)], version: String) -> ScriptedTransport.Step in
      let objects = items.map { "{\"metadata\":{\"name\":\"\($0.0)\",\"resourceVersion\":\"\($0.1)\"}}" }
      return .json(
        "{\"metadata\":{\"resourceVersion\":\"\(version)\"},\"items\":[\(objects.joined(separator: ","))]}"
      )
    }
    let scripted = ScriptedClient([
      list([("a", "1"), ("b", "2"), ("c", "3")], "3"),
      .body([Self.event("MODIFIED", "a", "4"), Self.expired]),
      list([("b", "2"), ("c", "7"), ("d", "8")], "8"),
      .body([Self.event("DELETED", "d", "9"), Self.event("DELETED", "unknown", "10"), Self.event("ADDED", "b", "2")]),
      .body([Self.event("ADDED", "e", "11")]),
    ])
    var told: [String] = []
    for try await change in scripted.client.changes(ScriptedClient.virtualServices) {
      switch change {
      case .added(let object): told.append("added \(object.name)")
      case .modified(let object): told.append("modified \(object.name)")
      case .deleted(let name): told.append("deleted \(name.name)")
      case .listed: told.append("listed")
      }
      if told.count == 10 { break }
    }
    #expect(
      told == [
        "added a", "added b", "added c", "listed", "modified a", "modified c", "added d", "deleted a", "deleted d",
        "added e",
      ]
    )
    let versions = Self.versions(scripted).filter { $0.hasPrefix("resourceVersion") }
    #expect(versions == ["3", "8", "2"].map { "resourceVersion=\($0)" })
  }
}
