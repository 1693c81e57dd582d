import Foundation
import HTTP
import Synchronization
import Testing

@Suite("Streams flow no faster than they are read, and stop when nobody reads")
struct FlowTests {
  private static let total = 32 << 20

  private func url(_ server: RawServer) throws -> HTTPURL { try HTTPURL(parsing: "http://127.0.0.1:\(server.port)/") }

  @Test("a slow reader holds the server up, with memory bounded, and gets everything in the end")
  func slowReader() async throws {
    let (stalls, stalled) = AsyncStream.makeStream(of: Int.self)
    let server = try RawServer { connection in
      _ = connection.readHead()
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(Self.total)\r\n\r\n")
      var written = 0
      var hasStalled = false
      while written < Self.total {
        if !hasStalled, !connection.isWritable(withinMilliseconds: 300) {
          hasStalled = true
          stalled.yield(written)
        }
        guard connection.write(Array(repeating: 1, count: 64 << 10)) else { return }
        written += 64 << 10
      }
    }
    let body = try await CurlTransport().send(Request(.get, try url(server))).body
    var received = try #require(try await body.makeAsyncIterator().next()).count
    var iterator = stalls.makeAsyncIterator()
    // What the kernel's buffers hold comes on top of what we do.
    #expect(try #require(await iterator.next()) < 24 << 20)
    for try await piece in body { received += piece.count }
    #expect(received == Self.total)
  }

  @Test("an upload waits for a server that does not read, and its end reaches whoever makes it")
  func slowServer() async throws {
    let server = try RawServer { connection in
      _ = connection.readHead()
      connection.write("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    }
    let made = Mutex(0)
    let body = RequestBody.stream(length: nil) {
      made.withLock { $0 += 1 }
      return Array(repeating: 1, count: 64 << 10)
    }
    let request = Request(.post, try url(server), body: body)
    let outcome = await Task { try await CurlTransport().send(request).status }.result
    // The server may be gone before its answer is read.
    if case .success(let status) = outcome { #expect(status == 413) }
    #expect(made.withLock { $0 } < 1000)
  }

  @Test("cancelling before the answer ends the exchange, and the server sees it")
  func cancelWaiting() async throws {
    let (events, event) = AsyncStream.makeStream(of: String.self)
    let server = try RawServer { connection in
      _ = connection.readHead()
      event.yield("asked")
      connection.waitForEnd()
      event.yield("gone")
    }
    let url = try url(server)
    let task = Task { () throws(HTTPError) in try await CurlTransport().send(Request(.get, url)) }
    var iterator = events.makeAsyncIterator()
    #expect(await iterator.next() == "asked")
    task.cancel()
    await #expect(throws: HTTPError.cancelled) { try await task.value }
    #expect(await iterator.next() == "gone")
  }

  @Test("cancelling in the middle of a body ends the exchange, and the server sees it")
  func cancelReading() async throws {
    let (events, event) = AsyncStream.makeStream(of: String.self)
    let server = try RawServer { connection in
      _ = connection.readHead()
      connection.write("HTTP/1.1 200 OK\r\n\r\nbegin")
      connection.waitForEnd()
      event.yield("gone")
    }
    let body = try await CurlTransport().send(Request(.get, try url(server))).body
    #expect(try await body.makeAsyncIterator().next() == Array("begin".utf8))
    let task = Task { () throws(HTTPError) in try await body.makeAsyncIterator().next() }
    task.cancel()
    await #expect(throws: HTTPError.cancelled) { try await task.value }
    var iterator = events.makeAsyncIterator()
    #expect(await iterator.next() == "gone")
  }

  @Test("a task that is cancelled already does not get an answer")
  func cancelledBefore() async throws {
    let server = try RawServer { $0.waitForEnd() }
    let url = try url(server)
    await withTaskGroup(of: Void.self) { group in
      group.cancelAll()
      group.addTask {
        await #expect(throws: HTTPError.cancelled) { try await CurlTransport().send(Request(.get, url)) }
      }
    }
  }

  @Test("an answer that is dropped unread is ended, and the server sees it")
  func dropped() async throws {
    let (events, event) = AsyncStream.makeStream(of: String.self)
    let server = try RawServer { connection in
      _ = connection.readHead()
      connection.write("HTTP/1.1 200 OK\r\n\r\nbegin")
      connection.waitForEnd()
      event.yield("gone")
    }
    let transport = CurlTransport()
    #expect(try await transport.send(Request(.get, try url(server))).status == 200)
    var iterator = events.makeAsyncIterator()
    #expect(await iterator.next() == "gone")
  }
}
