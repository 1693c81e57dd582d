import Foundation

/// The body of an answer as it is sent, chunk by chunk, through the faults that are planned for it.
struct BodyStream {
  let socket: Socket
  let output: AnswerOutput

  /// Sends a chunk; false when nobody reads any more, or a fault ended the stream.
  func send(_ bytes: some Collection<UInt8>) -> Bool {
    guard !bytes.isEmpty else { return !output.isOver }
    let head = Array((String(bytes.count, radix: 16) + "\r\n").utf8)
    return output.send(head + bytes + [0x0D, 0x0A], payload: bytes.count)
  }

  /// Whether to stop: the client has gone, or the server is being stopped.
  var isOver: Bool { output.isOver || socket.isPeerGone }
}
