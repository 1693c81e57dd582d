import Foundation
import HTTP
import Kubernetes
import Synchronization
import System
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("A local port behind which is a port of a pod")
struct PortForwardListenerTests {
  /// A web socket that sends back what it is told, as a pod that echoes.
  private final class Echo: WebSocket {
    let subprotocol: String? = "v4.channel.k8s.io"
    private let continuation: AsyncStream<WebSocketMessage>.Continuation
    private let iterator: Mutex<AsyncStream<WebSocketMessage>>

    init() {
      let (stream, continuation) = AsyncStream.makeStream(of: WebSocketMessage.self)
      self.continuation = continuation
      iterator = Mutex(stream)
      for channel: UInt8 in [0, 1] { continuation.yield(.binary([channel, 0x98, 0x3A])) }
    }

    func receive() async throws(HTTPError) -> WebSocketMessage? {
      let stream = iterator.withLock { $0 }
      for await message in stream { return message }
      return nil
    }

    func send(_ message: WebSocketMessage) async throws(HTTPError) { continuation.yield(message) }

    func close(_ close: WebSocketClose) async { continuation.finish() }
  }

  private struct EchoTransport: Transport {
    func send(_ request: Request) async throws(HTTPError) -> Response { throw .cancelled }

    func openWebSocket(_ request: WebSocketRequest) async throws(HTTPError) -> WebSocketOpening { .opened(Echo()) }
  }

  /// What a client gets back that sends bytes, and ends when it has as many.
  private static func exchange(_ bytes: [UInt8], port: UInt16) async throws -> [UInt8] {
    let script = """
      import socket, sys
      data = sys.stdin.buffer.read()
      with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as s:
          s.sendall(data)
          got = b""
          while len(got) < len(data):
              part = s.recv(65536)
              if not part: break
              got += part
      sys.stdout.buffer.write(got)
      """
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try run("/usr/bin/env", ["python3", "-c", script, "\(port)"], bytes) })
      }
    }
  }

  private static func run(_ program: String, _ arguments: [String], _ input: [UInt8]) throws -> [UInt8] {
    let process = Process()
    let (stdin, stdout) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    DispatchQueue.global().async {
      stdin.fileHandleForWriting.write(Data(input))
      try? stdin.fileHandleForWriting.close()
    }
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(output)
  }

  @Test("bytes go both ways, over several connections at once, until the task is cancelled", .requires(.python))
  func echo() async throws {
    let connection = KubernetesConnection(server: HTTPURL(.https, host: "api.example"))
    let client = APIClient(connection, .init(makeTransport: { _ in EchoTransport() }))
    let listener = try PortForwardListener()
    #expect(listener.port > 0)
    let serving = Task {
      try await listener.run { () async throws(APIError) in
        try await client.portForward(toPod: "web", namespace: "a", port: 15_000)
      }
    }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number: UInt8 in 1...4 {
        let bytes = [UInt8](repeating: number, count: 300_000)
        group.addTask { try await Self.exchange(bytes, port: listener.port) == bytes }
      }
      for try await isSame in group { #expect(isSame) }
    }
    serving.cancel()
    try await serving.value
  }

  @Test("a port that is taken is told")
  func taken() throws {
    let first = try PortForwardListener()
    #expect(throws: SystemError(.open, "127.0.0.1:\(first.port)", .other(EADDRINUSE))) {
      _ = try PortForwardListener(port: first.port)
    }
  }
}
