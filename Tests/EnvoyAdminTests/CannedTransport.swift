import HTTP
import Synchronization

/// Answers every request alike, and remembers what was asked.
final class CannedTransport: Transport {
  private let status: Int
  private let body: [UInt8]
  private let sent = Mutex<[String]>([])

  init(status: Int = 200, _ body: String) {
    self.status = status
    self.body = Array(body.utf8)
  }

  /// The method and target of every request.
  var requests: [String] { sent.withLock { $0 } }

  func send(_ request: Request) async throws(HTTPError) -> Response {
    sent.withLock { $0.append("\(request.method.rawValue) \(request.url.target)") }
    return Response(status: status, body: ResponseBody(body))
  }

  func openWebSocket(_ request: WebSocketRequest) async throws(HTTPError) -> WebSocketOpening { throw .cancelled }
}
