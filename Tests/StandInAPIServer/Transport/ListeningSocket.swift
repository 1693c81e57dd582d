import Foundation

/// A TCP socket on loopback that takes connections.
struct ListeningSocket: Sendable {
  let descriptor: Int32
  let port: UInt16

  struct NotListening: Error {
    let port: UInt16
    let errorNumber: Int32
  }

  /// Listens on 127.0.0.1; port 0 picks a free one.
  init(port: UInt16 = 0) throws {
    let descriptor = socket(AF_INET, Socket.streamType, 0)
    guard descriptor >= 0, var address = Socket.address("127.0.0.1", port) else {
      throw NotListening(port: port, errorNumber: errno)
    }
    var yes: Int32 = 1
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    let status = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        guard bind(descriptor, pointer, size) == 0, listen(descriptor, 512) == 0 else { return Int32(-1) }
        return getsockname(descriptor, pointer, &size)
      }
    }
    guard status == 0 else {
      let number = errno
      Foundation.close(descriptor)
      throw NotListening(port: port, errorNumber: number)
    }
    self.descriptor = descriptor
    self.port = UInt16(bigEndian: address.sin_port)
  }

  /// The next connection; nil once nobody is to be taken any more.
  func accept() -> Socket? {
    while true {
      let connected = Foundation.accept(descriptor, nil, nil)
      if connected >= 0 { return Socket(descriptor: connected) }
      guard errno == EINTR || errno == ECONNABORTED else { return nil }
    }
  }

  /// Wakes `accept` and refuses connections from now on; whoever accepts closes the descriptor.
  func stopListening() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  func close() { Foundation.close(descriptor) }
}
