import Diagnostics
import HTTP
import YAML

extension APISession {
  /// The largest answer that is taken.
  private static var answerLimit: Int { 512 << 20 }

  /// The whole answer to a request, read as JSON. A read whose answer breaks off is sent again.
  func answer(to request: APIRequest) async throws(APIError) -> Node {
    let bytes = try await reading(request) { body throws(HTTPError) in
      try await body.collect(upTo: Self.answerLimit)
    }
    return try root(of: bytes, from: request.pathText)
  }

  /// The list that a request is answered with, of each object only what `read` makes of it.
  func list<Item: Sendable>(
    of resource: APIResource,
    _ request: APIRequest,
    as read: @escaping (APIObject) -> Item
  ) async throws(APIError) -> ObjectList<Item> {
    let outcome = try await reading(request) { body throws(HTTPError) in
      var reader = ObjectListReader(request.pathText, of: resource, as: read)
      return try await reader.outcome(of: body, upTo: Self.answerLimit)
    }
    switch outcome {
    case .list(let list): return list
    case .noList: throw noList(request)
    case .empty: throw empty(request.pathText)
    case .malformed(let failure): throw unreadable(request.pathText, failure)
    }
  }

  /// The table that a request is answered with, by a server that prints what it has.
  func table(of resource: APIResource, _ request: APIRequest) async throws(APIError) -> ServerTable {
    guard let table = ServerTable(try await answer(to: request), of: resource) else {
      throw .unreadableAnswer("\(request.pathText) is no table", server: serverName)
    }
    return table
  }

  /// The top of a JSON text.
  func root(of bytes: [UInt8], from path: String) throws(APIError) -> Node {
    let root: Node?
    do throws(MalformedJSON) { root = try Parser.jsonValue(of: SourceFile(name: path, bytes: bytes)) } catch {
      throw unreadable(path, error)
    }
    guard let root else { throw empty(path) }
    return root
  }

  /// What becomes of the body of an answer. A read whose answer breaks off is sent again, and read anew.
  private func reading<Answer>(
    _ request: APIRequest,
    _ read: (ResponseBody) async throws(HTTPError) -> Answer
  ) async throws(APIError) -> Answer {
    var attempt = 0
    while true {
      let response = try await send(request)
      do throws(HTTPError) {
        return try await read(response.body)
      } catch {
        guard attempt < RetryPolicy.limit, let pause = RetryPolicy.pause(after: error, method: request.method) else {
          throw failure(error, of: request)
        }
        attempt += 1
        try await self.pause(pause)
      }
    }
  }

  private func noList(_ request: APIRequest) -> APIError {
    .unreadableAnswer("\(request.pathText) is no list", server: serverName)
  }

  private func empty(_ path: String) -> APIError { .unreadableAnswer("\(path) is empty", server: serverName) }

  private func unreadable(_ path: String, _ failure: MalformedJSON) -> APIError {
    .unreadableAnswer("\(path) is not JSON: \(failure.message)", server: serverName)
  }
}
