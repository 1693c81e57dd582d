import HTTP
import Kubernetes
import KubernetesTestSupport
import Testing

@Suite("Streams to pods")
struct StreamTests {
  @Test("the port that each channel begins with is dropped, in whatever pieces it comes")
  func portForward() async throws {
    let socket = ScriptedWebSocket(
      "v4.channel.k8s.io",
      [
        .binary([0, 0x98, 0x3A]), .binary([1, 0x98]), .binary([]), .binary([1, 0x3A]), .binary([0]),
        .binary([0] + Array("HTTP/1.1 200 OK".utf8)), .binary([0] + Array("\r\n".utf8)),
      ]
    )
    let scripted = ScriptedClient([.socket(socket)])
    let connection = try await scripted.client.portForward(toPod: "web", namespace: "a", port: 15_000)
    try await connection.send(Array("GET /".utf8))
    var received: [UInt8] = []
    while let bytes = try await connection.receive() { received += bytes }
    #expect(String(decoding: received, as: UTF8.self) == "HTTP/1.1 200 OK\r\n")
    #expect(socket.sent == [.binary([0] + Array("GET /".utf8))])
    let request = try #require(scripted.transport.socketRequests.first)
    #expect(request.url.description == "https://api.example/api/v1/namespaces/a/pods/web/portforward?ports=15000")
    #expect(request.subprotocols == ["v4.channel.k8s.io"])
  }

  @Test("long data goes in small messages")
  func chunks() async throws {
    let socket = ScriptedWebSocket("v4.channel.k8s.io", [])
    let scripted = ScriptedClient([.socket(socket)])
    let connection = try await scripted.client.portForward(toPod: "web", namespace: "a", port: 1)
    try await connection.send(Array(repeating: 7, count: 70_000))
    let sizes = socket.sent.map { message in
      guard case .binary(let bytes) = message else { return 0 }
      return bytes.count
    }
    #expect(sizes == [32_769, 32_769, 4_465])
  }

  @Test("what the error channel says is the error")
  func portForwardError() async throws {
    let socket = ScriptedWebSocket(
      "v4.channel.k8s.io",
      [
        .binary([0, 0x98, 0x3A]), .binary([1, 0x98, 0x3A]),
        .binary([1] + Array("connection refused ".utf8)), .binary([1] + Array("in the pod".utf8)),
      ]
    )
    let scripted = ScriptedClient([.socket(socket)])
    let connection = try await scripted.client.portForward(toPod: "web", namespace: "a", port: 15_000)
    await #expect(throws: APIError.forwarding("connection refused in the pod")) {
      _ = try await connection.receive()
    }
  }

  @Test("a server that refuses says why, and one that does not understand is named")
  func refusals() async throws {
    let status = #"{"kind":"Status","message":"no","reason":"Forbidden","code":403}"#
    let forbidden = ScriptedClient([.json(status, status: 403)])
    let error = await #expect(throws: APIError.self) {
      _ = try await forbidden.client.portForward(toPod: "web", namespace: "a", port: 1)
    }
    #expect(
      error?.cure == "ask for the permission to create pods/portforward in namespace a; see kubectl auth can-i create"
        + " pods --subresource=portforward -n a"
    )
    let proxy = ScriptedClient([.json("<html>", status: 502)])
    await #expect(throws: APIError.noWebSocket(status: 502, server: "api.example")) {
      _ = try await proxy.client.portForward(toPod: "web", namespace: "a", port: 1)
    }
  }

  @Test(
    "a program's streams and its status are told apart",
    arguments: [
      (#"{"metadata":{},"status":"Success"}"#, 0),
      (
        #"{"kind":"Status","status":"Failure","message":"exit 2","reason":"NonZeroExitCode","#
          + #""details":{"causes":[{"reason":"ExitCode","message":"2"}]}}"#, 2
      ),
      (
        #"{"metadata":{},"status":"Failure","message":"exit 3","reason":"NonZeroExitCode","#
          + #""details":{"causes":[{"reason":"ExitCode","message":"3"}]}}"#, 3
      ),
    ] as [(String, Int32)]
  )
  func exec(status: String, expected: Int32) async throws {
    let socket = ScriptedWebSocket(
      "v5.channel.k8s.io",
      [
        .binary([1]), .binary([2]), .binary([3]), .binary([1] + Array("out".utf8)), .binary([2] + Array("err".utf8)),
        .binary([3] + Array(status.utf8)),
      ]
    )
    let scripted = ScriptedClient([.socket(socket)])
    let result = try await scripted.client.run(["ls", "-l"], inPod: "web", namespace: "a", container: "c")
    #expect(result.output == Array("out".utf8))
    #expect(result.error == Array("err".utf8))
    #expect(result.status == expected)
    let request = try #require(scripted.transport.socketRequests.first)
    #expect(
      request.url.target
        == "/api/v1/namespaces/a/pods/web/exec?container=c&command=ls&command=-l&stdout=true&stderr=true"
    )
    #expect(request.subprotocols == ["v5.channel.k8s.io", "v4.channel.k8s.io"])
  }
}
