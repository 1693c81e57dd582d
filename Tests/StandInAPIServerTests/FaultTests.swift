import StandInAPIServer
import Testing
import YAML

@Suite("Faults of a stand-in API server")
struct FaultTests {
  private static let target = "\(Manifest.virtualServices)/reviews"

  private static func server() throws -> StandInServer {
    let server = try StandInServer()
    try server.store.seed([Manifest.virtualService("reviews")])
    return server
  }

  @Test("a server that refuses connections takes them again on the same port")
  func refusal() throws {
    let server = try Self.server()
    server.refuseConnections()
    #expect(PlainClient(server).get(Self.target) == nil)
    try server.acceptConnections()
    #expect(PlainClient(server).get(Self.target)?.status == 200)
  }

  @Test("a connection that is reset or closed has no answer", arguments: [Fault.reset, .close])
  func noAnswer(fault: Fault) throws {
    let server = try Self.server()
    server.faults.inject(fault)
    #expect(PlainClient(server).get(Self.target) == nil)
    #expect(PlainClient(server).get(Self.target)?.status == 200)
  }

  @Test(
    "a refusal by status has a Status, and its Retry-After",
    arguments: [401, 403, 404, 409, 410, 415, 422, 429, 500, 503]
  )
  func status(code: Int) throws {
    let server = try Self.server()
    server.faults.inject(.status(code, retryAfter: code == 429 ? 1 : nil))
    let answer = try #require(PlainClient(server).get(Self.target))
    #expect(answer.status == code)
    #expect(answer.value["code"] == .integer(Int64(code)))
    #expect(answer.header("Retry-After") == (code == 429 ? "1" : nil))
  }

  @Test("a truncated body ends before its announced length")
  func truncation() throws {
    let server = try Self.server()
    server.faults.inject(.truncatedBody(after: 10))
    let answer = try #require(PlainClient(server).get(Self.target))
    #expect(answer.body.count == 10)
    #expect(!answer.isWhole)
  }

  @Test("a slow body is whole in the end")
  func slowness() throws {
    let server = try Self.server()
    server.faults.inject(.slowBody(bytes: 100, every: 0.001))
    #expect(PlainClient(server).get(Self.target)?.isWhole == true)
  }

  @Test("an endless body goes on until the client has enough")
  func endlessness() throws {
    let server = try Self.server()
    server.faults.inject(.endlessBody)
    let client = PlainClient(server)
    #expect(client.read(Self.target, atLeast: 1_000_000) >= 1_000_000)
  }

  @Test("a server that says nothing still has the request")
  func silence() throws {
    let server = try Self.server()
    server.faults.inject(.silence)
    let answer = Background { PlainClient(server).get(Self.target)?.status }
    #expect(server.log.wait { $0.count == 1 })
    server.cutConnections()
    #expect(answer.value == .some(nil))
    #expect(server.log.all.map(\.status) == [nil])
  }

  @Test("a connection that is cut after the work has changed the store")
  func cutAfterWork() throws {
    let server = try Self.server()
    server.faults.inject(.cutAfterWork) { $0.method == "PATCH" }
    let patch: Value = ["spec": ["hosts": ["elsewhere"]]]
    #expect(PlainClient(server).write("PATCH", Self.target, patch, type: "application/merge-patch+json") == nil)
    #expect(server.store.object("virtualservices", "reviews")?.at("spec", "hosts") == ["elsewhere"])
  }

  @Test("somebody else can write between a client's reading and its writing")
  func interference() throws {
    let server = try Self.server()
    let interference = Fault.interference { store in
      try? store.change("virtualservices", "reviews") { $0.set("spec", "hosts", to: ["theirs"]) }
    }
    server.faults.inject(interference) { $0.method == "PUT" }
    let client = PlainClient(server)
    let object = try #require(client.get(Self.target)).value
    #expect(client.write("PUT", Self.target, object)?.status == 409)
    #expect(server.store.object("virtualservices", "reviews")?.at("spec", "hosts") == ["theirs"])
  }

  @Test("a fault is met as often as planned, after those it lets pass, and can be withdrawn")
  func plan() throws {
    let server = try Self.server()
    let client = PlainClient(server)
    server.faults.inject(.status(503), times: 2, afterSkipping: 1)
    #expect((0..<4).map { _ in client.get(Self.target)?.status } == [200, 503, 503, 200])
    let number = server.faults.inject(.status(500), times: nil)
    #expect((0..<3).map { _ in client.get(Self.target)?.status } == [500, 500, 500])
    server.faults.withdraw(number)
    #expect(client.get(Self.target)?.status == 200)
    #expect(server.log.lines.count == 8)
  }
}
