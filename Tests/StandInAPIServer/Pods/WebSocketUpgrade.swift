import Foundation

/// The opening handshake of RFC 6455, section 4.2.
struct WebSocketUpgrade {
  /// The subprotocol that was agreed on.
  let subprotocol: String
  private let accept: String

  /// Agrees on the first of our subprotocols that the client offers.
  init(_ request: HTTPRequest, subprotocols: [String]) throws(APIFailure) {
    guard request.header("Upgrade")?.lowercased() == "websocket",
      request.header("Connection")?.lowercased().contains("upgrade") == true,
      request.header("Sec-WebSocket-Version") == "13", let key = request.header("Sec-WebSocket-Key")
    else { throw .badRequest("Upgrade request required") }
    let offered = request.headerValues("Sec-WebSocket-Protocol").flatMap { $0.split(separator: ",") }.map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard let agreed = subprotocols.first(where: offered.contains) else {
      throw .badRequest("no supported subprotocol among \(offered.joined(separator: ", "))")
    }
    subprotocol = agreed
    accept = Data(SHA1.digest(of: Array((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8))).base64EncodedString()
  }

  func answer(_ run: @escaping (WebSocketConnection) -> Void) -> HTTPAnswer {
    var answer = HTTPAnswer(
      status: 101,
      body: .upgrade { connection in
        let webSocket = WebSocketConnection(connection)
        run(webSocket)
        webSocket.close()
      }
    )
    answer.headers = [
      ("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Sec-WebSocket-Accept", accept),
      ("Sec-WebSocket-Protocol", subprotocol),
    ]
    return answer
  }
}
