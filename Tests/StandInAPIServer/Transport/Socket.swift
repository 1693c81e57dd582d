import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A connected TCP socket with blocking reads and writes.
struct Socket: Sendable {
  let descriptor: Int32

  /// Connects to a numeric IPv4 address; nil when nobody listens there.
  static func connected(to host: String, port: UInt16) -> Socket? {
    let descriptor = socket(AF_INET, streamType, 0)
    guard descriptor >= 0, var address = address(host, port) else { return nil }
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      Foundation.close(descriptor)
      return nil
    }
    return Socket(descriptor: descriptor)
  }

  static func address(_ host: String, _ port: UInt16) -> sockaddr_in? {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    guard inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &address.sin_addr) == 1 else { return nil }
    return address
  }

  static var streamType: Int32 {
    #if canImport(Glibc)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }

  /// Small answers leave at once instead of waiting for more.
  func disableDelay() {
    var yes: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Lets `read` end with nothing when nothing comes for so long.
  func giveUpReading(afterSeconds seconds: Int) {
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
  }

  /// Reads what is there, at most so many bytes; nothing at the end or when the connection broke.
  func read(upTo limit: Int = 65_536) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var received = recv(descriptor, buffer.baseAddress, limit, 0)
      while received < 0, errno == EINTR { received = recv(descriptor, buffer.baseAddress, limit, 0) }
      count = max(0, received)
    }
  }

  /// Writes everything; false when the peer is gone.
  @discardableResult
  func write(_ bytes: some Collection<UInt8>) -> Bool {
    let bytes = ContiguousArray(bytes)
    return bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        let sent = send(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset, Self.noSignal)
        if sent < 0, errno == EINTR { continue }
        guard sent > 0 else { return false }
        offset += sent
      }
      return true
    }
  }

  private static var noSignal: Int32 {
    #if canImport(Glibc)
      Int32(MSG_NOSIGNAL)
    #else
      0
    #endif
  }

  /// Waits until there is something to read, or the end; false after the time.
  func isReadable(within milliseconds: Int32) -> Bool {
    var poller = pollfd(descriptor: descriptor)
    return poll(&poller, 1, milliseconds) > 0
  }

  /// Whether the peer has closed or broken the connection; bytes it has sent stay unread.
  var isPeerGone: Bool {
    guard isReadable(within: 0) else { return false }
    var byte: UInt8 = 0
    let received = recv(descriptor, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
    return received == 0 || (received < 0 && errno != EAGAIN && errno != EINTR)
  }

  /// Ends both directions, which wakes whoever reads; the descriptor stays until `close`.
  func shutdownBoth() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// Tells the peer that nothing more comes.
  func finishWriting() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Ends reading here, which wakes whoever reads.
  func shutdownReading() { shutdown(descriptor, Int32(SHUT_RD)) }

  /// Makes `close` reset the connection instead of ending it in order.
  func resetOnClose() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
  }

  func close() { Foundation.close(descriptor) }
}

extension pollfd {
  fileprivate init(descriptor: Int32) { self.init(fd: descriptor, events: Int16(POLLIN), revents: 0) }
}
