import HTTP
import Synchronization
import TestSupport
import Testing

@Suite("Envoy is spoken to", .requires(.envoy), .requires(.python), .requires(.openssl))
struct EnvoyTests {
  let envoy: EnvoyServer

  init() throws { envoy = try EnvoyServer.shared() }

  private func transport(_ versions: TransportSettings.Versions = .negotiated) throws -> CurlTransport {
    CurlTransport(TransportSettings(tls: try envoy.python.trusting(client: true), versions: versions))
  }

  private func url(_ path: String) async throws -> HTTPURL {
    HTTPURL(.https, host: "127.0.0.1", port: try await envoy.port()).appending(path)
  }

  @Test("its admin interface answers on a Unix domain socket")
  func admin() async throws {
    let response = try await envoy.admin.send(Request(.get, HTTPURL(.http, host: "admin").appending("ready")))
    #expect(response.status == 200)
    #expect(try await response.body.collect(upTo: 100) == Array("LIVE\n".utf8))
  }

  @Test(
    "TLS agrees on the version that the settings allow",
    arguments: [
      (.negotiated, .http2), (.http1, .http11),
    ] as [(TransportSettings.Versions, HTTPVersion)]
  )
  func versions(allowed: TransportSettings.Versions, spoken: HTTPVersion) async throws {
    let response = try await transport(allowed).send(Request(.get, try await url("direct")))
    #expect(response.version == spoken)
    #expect(response.headers["x-peer"] == "CN=tester")
    #expect(try await response.body.collect(upTo: 10) == Array("direct".utf8))
  }

  @Test("a hundred requests at once share one connection of HTTP/2")
  func multiplexing() async throws {
    let transport = try transport()
    let url = try await url("echo")
    let connections = try await withThrowingTaskGroup(of: String?.self) { group in
      for number in 0..<100 {
        group.addTask {
          let body: [UInt8] = Array(repeating: UInt8(number), count: 10_000)
          let response = try await transport.send(Request(.post, url, body: .bytes(body)))
          #expect(response.version == .http2)
          #expect(try await response.body.collect(upTo: 10_000) == body)
          return response.headers["x-connection"]
        }
      }
      return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
    }
    #expect(connections.count == 1)
  }

  @Test("an upload is streamed over HTTP/2")
  func upload() async throws {
    let left = Mutex(16)
    let body = RequestBody.stream(length: nil) {
      left.withLock { left in
        left -= 1
        return left < 0 ? nil : Array(repeating: 7, count: 64 << 10)
      }
    }
    let response = try await transport().send(Request(.post, try await url("echo"), body: body))
    #expect(try await response.body.collect(upTo: 1 << 20) == Array(repeating: 7, count: 1 << 20))
  }

  @Test("one answer that nobody reads does not hold up the others on its connection")
  func pausedStream() async throws {
    let transport = try transport()
    let url = try await url("echo")
    let large = Request(.post, url, body: .bytes(Array(repeating: 1, count: 2 << 20)))
    let paused = try await transport.send(large)
    let other = try await transport.send(Request(.post, url, body: .bytes([1, 2])))
    #expect(try await other.body.collect(upTo: 2) == [1, 2])
    #expect(other.headers["x-connection"] == paused.headers["x-connection"])
    #expect(try await paused.body.collect(upTo: 2 << 20).count == 2 << 20)
  }
}
