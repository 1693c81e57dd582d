import StandInAPIServer
import Testing
import YAML

@Suite("Pods of a stand-in API server")
struct PodTests {
  private static let pod = "/api/v1/namespaces/default/pods/p"

  private static func server(_ containers: [String] = ["app"]) throws -> StandInServer {
    let server = try StandInServer()
    try server.store.seed([Manifest.pod("p", containers: containers)])
    return server
  }

  @Test(
    "a log is cut as it is asked for",
    arguments: [
      ("", "one\ntwo\nthree\n"),
      ("tailLines=2", "two\nthree\n"),
      ("tailLines=0", ""),
      ("limitBytes=5", "one\nt"),
      ("sinceTime=1970-01-01T00:00:02Z", "two\nthree\n"),
      ("timestamps=true&tailLines=1", "1970-01-01T00:00:03.000000000Z three\n"),
    ]
  )
  func cutting(query: String, expected: String) throws {
    let server = try Self.server()
    server.pods.log("p", "app").write(["one", "two", "three"], from: 1_000_000_000, step: 1_000_000_000)
    #expect(PlainClient(server).get("\(Self.pod)/log?\(query)")?.text == expected)
  }

  @Test("a follower gets what is written later, until the container ends; the next run has its own log")
  func following() throws {
    let server = try Self.server()
    let log = server.pods.log("p", "app")
    log.write("before")
    let followed = Background { PlainClient(server).get("\(Self.pod)/log?follow=true")?.text }
    #expect(server.log.wait { $0.contains { $0.status == 200 } })
    log.write("after")
    log.restart()
    log.write("again")
    #expect(followed.value == "before\nafter\n")
    #expect(PlainClient(server).get("\(Self.pod)/log?previous=true")?.text == "before\nafter\n")
    #expect(PlainClient(server).get("\(Self.pod)/log")?.text == "again\n")
  }

  @Test("a pod of several containers wants one named")
  func severalContainers() throws {
    let server = try Self.server(["app", "istio-proxy"])
    let answer = try #require(PlainClient(server).get("\(Self.pod)/log"))
    #expect(
      answer.value.text("message") == "a container name must be specified for pod p, choose one of: [app istio-proxy]"
    )
  }

  @Test("a forwarded port carries bytes both ways after naming the port on each channel")
  func portForward() throws {
    let server = try Self.server()
    let target = try StandInServer()
    server.pods.forward("p", 15_000, toHost: "127.0.0.1", port: target.port)
    let offer = "v4.channel.k8s.io"
    let socket = try #require(PlainWebSocket(server, "\(Self.pod)/portforward?ports=15000", offering: offer))
    #expect(socket.subprotocol == offer)
    #expect(socket.next() == [0, 0x98, 0x3A])
    #expect(socket.next() == [1, 0x98, 0x3A])
    socket.send([0] + Array("GET /readyz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".utf8))
    var received: [UInt8] = []
    while let message = socket.next() {
      #expect(message.first == 0)
      received += message.dropFirst()
    }
    #expect(PlainClient.answer(received)?.text == "ok")
  }

  @Test("a port that nobody listens on fails on its second channel")
  func refusedPort() throws {
    let server = try Self.server()
    let socket = try #require(
      PlainWebSocket(server, "\(Self.pod)/portforward?ports=9", offering: "v4.channel.k8s.io")
    )
    let messages = (0..<3).compactMap { _ in socket.next() }
    #expect(messages.map(\.first) == [0, 1, 1])
    let text = String(decoding: messages.last?.dropFirst() ?? [], as: UTF8.self)
    #expect(text.hasSuffix("dial tcp4 127.0.0.1:9: connect: connection refused"))
    #expect(socket.next() == nil)
  }

  @Test("a command runs by either version of the protocol", arguments: ["v5.channel.k8s.io", "v4.channel.k8s.io"])
  func exec(version: String) throws {
    let server = try Self.server()
    server.pods.runCommands { request in
      ExecResult(output: request.command.joined(separator: " "), errors: "oh", exitCode: 2)
    }
    let target = "\(Self.pod)/exec?container=app&command=cat&command=/etc/x&stdout=true&stderr=true"
    let socket = try #require(PlainWebSocket(server, target, offering: "\(version), other"))
    #expect(socket.subprotocol == version)
    #expect(socket.next() == [1] + Array("cat /etc/x".utf8))
    #expect(socket.next() == [2] + Array("oh".utf8))
    let status = Value(parsing: socket.next()?.dropFirst() ?? [])
    #expect(status?.text("reason") == "NonZeroExitCode")
    #expect(status?.at("details", "causes") == [["reason": "ExitCode", "message": "2"]])
    #expect(socket.next() == nil)
  }

  @Test("a command gets its standard input up to the end that version 5 announces")
  func input() throws {
    let server = try Self.server()
    server.pods.runCommands { ExecResult(output: String(decoding: $0.input, as: UTF8.self)) }
    let target = "\(Self.pod)/exec?command=cat&stdin=true&stdout=true"
    let socket = try #require(PlainWebSocket(server, target, offering: "v5.channel.k8s.io"))
    socket.send([0] + Array("to ".utf8))
    socket.send([0] + Array("be".utf8))
    socket.send([255, 0])
    #expect(socket.next() == [1] + Array("to be".utf8))
    #expect(Value(parsing: socket.next()?.dropFirst() ?? [])?.text("status") == "Success")
  }

  @Test("forwarding a port takes the permission to create as well")
  func permission() throws {
    var configuration = StandInConfiguration()
    configuration.authorize = { $0.verb != "create" }
    let server = try StandInServer(configuration)
    try server.store.seed([Manifest.pod("p")])
    #expect(PlainWebSocket(server, "\(Self.pod)/portforward?ports=1", offering: "v4.channel.k8s.io") == nil)
    #expect(
      PlainClient(server).get("\(Self.pod)/portforward?ports=1")?.value.text("message")
        == "pods \"p\" is forbidden: User \"kubernetes-admin\" cannot create resource \"pods/portforward\" "
        + "in API group \"\" in the namespace \"default\""
    )
  }
}
