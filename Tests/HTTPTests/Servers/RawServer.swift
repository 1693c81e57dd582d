import Foundation

/// A server that does on each connection what a test says, byte by byte; for faults that no real server would do.
final class RawServer: Sendable {
  let port: UInt16
  private let listener: Int32

  init(_ serve: @escaping @Sendable (RawConnection) -> Void) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let result = withUnsafeMutableBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { address -> Int32 in
        guard let base = address.baseAddress, bind(listener, base, length) == 0, listen(listener, 256) == 0 else {
          return -1
        }
        return getsockname(listener, base, &length)
      }
    }
    guard result == 0 else { throw CocoaError(.featureUnsupported) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else {
          // Closed by whom uses it: the number might be another server's by the next call.
          close(listener)
          return
        }
        Thread.detachNewThread { serve(RawConnection(connection)) }
      }
    }
  }

  /// Takes no more connections; until then it serves, whoever holds the value.
  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
  }
}
