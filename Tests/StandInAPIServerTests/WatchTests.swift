import StandInAPIServer
import Testing
import YAML

@Suite("Watches of a stand-in API server")
struct WatchTests {
  private static func summary(_ answer: PlainClient.Answer?) -> [String] {
    (answer?.events ?? []).map { "\($0.text("type") ?? "") \($0.text("object", "metadata", "name") ?? "")" }
  }

  @Test("a watch with a selector shows objects come into it and leave it")
  func selection() throws {
    let server = try StandInServer()
    try server.store.seed([Manifest.virtualService("a", labels: ["on": "yes"])])
    let from = server.store.revision
    try server.store.seed([Manifest.virtualService("b")])
    try server.store.change("virtualservices", "b") { $0.set("metadata", "labels", to: ["on": "yes"]) }
    try server.store.change("virtualservices", "a") { $0.set("metadata", "labels", "n", to: "1") }
    try server.store.change("virtualservices", "b") { $0.set("metadata", "labels", to: nil) }
    try server.store.remove("virtualservices", "a")
    let target = "\(Manifest.virtualServices)?watch=1&labelSelector=on%3Dyes&timeoutSeconds=0.3&resourceVersion=\(from)"
    #expect(Self.summary(PlainClient(server).get(target)) == ["ADDED b", "MODIFIED a", "DELETED b", "DELETED a"])
  }

  @Test("a watch can begin with the list and says where that ends")
  func initialEvents() throws {
    let server = try StandInServer()
    try server.store.seed([Manifest.virtualService("a"), Manifest.virtualService("b")])
    let query = "watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true"
    let answer = PlainClient(server).get("\(Manifest.virtualServices)?\(query)&timeoutSeconds=0.2")
    #expect(Self.summary(answer) == ["ADDED a", "ADDED b", "BOOKMARK ", "BOOKMARK "])
    let bookmark = try #require(answer?.events.dropFirst(2).first)
    #expect(bookmark.at("object", "metadata", "annotations") == ["k8s.io/initial-events-end": "true"])
    #expect(bookmark.text("object", "metadata", "resourceVersion") == String(server.store.revision))
  }

  @Test("a watch from before what is remembered is told so")
  func expired() throws {
    let server = try StandInServer()
    try server.store.seed([Manifest.virtualService("a")])
    let from = server.store.revision
    try server.store.seed([Manifest.virtualService("b")])
    server.store.forgetHistory()
    let target = "\(Manifest.virtualServices)?watch=1&timeoutSeconds=5&resourceVersion=\(from)"
    let events = try #require(PlainClient(server).get(target)).events
    #expect(events.map { $0.text("type") } == ["ERROR"])
    #expect(events.first?.at("object", "code") == 410)
  }

  @Test("a watch is cut in the middle of an event")
  func cut() throws {
    let server = try StandInServer()
    try server.store.seed([Manifest.virtualService("a"), Manifest.virtualService("b")])
    server.faults.inject(.cutStream(after: 700))
    let answer = try #require(PlainClient(server).get("\(Manifest.virtualServices)?watch=1&timeoutSeconds=5"))
    #expect(answer.body.count <= 700)
    #expect(!answer.isWhole)
  }

  @Test("an open watch gets a change that a request makes")
  func live() throws {
    let server = try StandInServer()
    let target = "\(Manifest.virtualServices)?watch=1&timeoutSeconds=2"
    let watched = Background { Self.summary(PlainClient(server).get(target)) }
    #expect(server.log.wait { $0.contains { $0.request.isWatch && $0.status == 200 } })
    _ = PlainClient(server).write("POST", Manifest.virtualServices, Manifest.virtualService("new"))
    #expect(watched.value == ["ADDED new"])
  }
}

extension HTTPRequest {
  fileprivate var isWatch: Bool { parameter("watch") == "1" }
}
