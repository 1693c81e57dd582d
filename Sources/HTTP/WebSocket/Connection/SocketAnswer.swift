/// What a request for a web socket came to.
enum SocketAnswer: Sendable {
  case opened(subprotocol: String?)
  case refused(ResponseHead, body: [UInt8])
}
