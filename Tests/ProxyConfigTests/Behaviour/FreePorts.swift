import Foundation

/// Ports of 127.0.0.1 that nothing listens on now.
enum FreePorts {
  /// As many as one Envoy of a test listens on.
  private static let length = 32

  /// The first of a row of free ports, below those that the system gives to clients.
  static func block() throws -> Int {
    for _ in 0..<1_000 {
      let first = Int.random(in: 12_000..<32_000)
      if (first..<(first + length)).allSatisfy(isFree) { return first }
    }
    throw CocoaError(.featureUnsupported)
  }

  private static func isFree(_ port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
