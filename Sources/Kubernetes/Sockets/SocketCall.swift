import System

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Calls of the socket interface, none of which blocks but `poll`.
enum SocketCall {
  /// The ends of a pipe that neither blocks nor is inherited.
  static func pipeEnds() throws(SystemErrorReason) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemErrorReason(errno: errno) }
    for end in ends { makeQuiet(end) }
    return (ends[0], ends[1])
  }

  /// A descriptor that neither blocks nor is inherited.
  static func makeQuiet(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
  }

  static func writeByte(_ descriptor: Int32) {
    var byte: UInt8 = 1
    _ = write(descriptor, &byte, 1)
  }

  static func drain(_ descriptor: Int32) {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }

  static func poll(_ requests: inout [pollfd]) {
    #if canImport(Darwin)
      _ = Darwin.poll(&requests, nfds_t(requests.count), -1)
    #else
      _ = Glibc.poll(&requests, nfds_t(requests.count), -1)
    #endif
  }

  /// A socket that listens on an address of this machine, and the port that it got.
  static func listener(address: String, port: UInt16) throws(SystemErrorReason) -> (descriptor: Int32, port: UInt16) {
    var internet = sockaddr_in()
    internet.sin_family = sa_family_t(AF_INET)
    internet.sin_port = port.bigEndian
    if inet_pton(AF_INET, address, &internet.sin_addr) == 1 {
      return try bound(AF_INET, &internet) { $0.sin_port }
    }
    var internet6 = sockaddr_in6()
    internet6.sin6_family = sa_family_t(AF_INET6)
    internet6.sin6_port = port.bigEndian
    guard inet_pton(AF_INET6, address, &internet6.sin6_addr) == 1 else { throw SystemErrorReason(errno: EADDRNOTAVAIL) }
    return try bound(AF_INET6, &internet6) { $0.sin6_port }
  }

  private static func bound<Address>(
    _ family: Int32,
    _ address: inout Address,
    port: (Address) -> UInt16
  ) throws(SystemErrorReason) -> (descriptor: Int32, port: UInt16) {
    #if canImport(Darwin)
      let type = SOCK_STREAM
    #else
      let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    #endif
    let descriptor = socket(family, type, 0)
    guard descriptor >= 0 else { throw SystemErrorReason(errno: errno) }
    makeQuiet(descriptor)
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var size = socklen_t(MemoryLayout<Address>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        if bind(descriptor, address, size) < 0 || listen(descriptor, 128) < 0 { return errno }
        return getsockname(descriptor, address, &size) < 0 ? errno : 0
      }
    }
    guard result == 0 else {
      close(descriptor)
      throw SystemErrorReason(errno: result)
    }
    return (descriptor, UInt16(bigEndian: port(address)))
  }

  /// The next connection; nil when there is none yet.
  static func accepted(_ listener: Int32) throws(SystemErrorReason) -> Int32? {
    let descriptor = accept(listener, nil, nil)
    guard descriptor < 0 else {
      makeQuiet(descriptor)
      return descriptor
    }
    switch errno {
    // A connection that is gone before it was taken is no matter.
    case EAGAIN, EINTR, ECONNABORTED: return nil
    case let number: throw SystemErrorReason(errno: number)
    }
  }

  /// The next bytes, none at the end; nil when there are none yet.
  static func received(_ descriptor: Int32, atMost limit: Int) throws(SystemErrorReason) -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
      count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      initialized = max(0, count)
    }
    if count >= 0 { return bytes }
    switch errno {
    case EAGAIN, EINTR: return nil
    case let number: throw SystemErrorReason(errno: number)
    }
  }

  /// How many bytes were taken; nil when none can be yet.
  static func sent(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) throws(SystemErrorReason) -> Int? {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    let count = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, flags) }
    if count >= 0 { return count }
    switch errno {
    case EAGAIN, EINTR: return nil
    case let number: throw SystemErrorReason(errno: number)
    }
  }

  /// Tells the other side that no more bytes come.
  static func endSending(_ descriptor: Int32) { _ = shutdown(descriptor, Int32(SHUT_WR)) }
}
