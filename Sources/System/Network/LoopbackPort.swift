#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// TCP ports of 127.0.0.1.
public enum LoopbackPort {
  /// Whether nothing listens on a port of 127.0.0.1 now.
  ///
  /// Servers that share ports (SO_REUSEPORT), as every Envoy does, would all get one and a part of the connections each;
  /// here one of them is enough for a no. Throws where the port may not be taken at all.
  public static func isFree(_ port: UInt16) throws(SystemError) -> Bool {
    do throws(SystemErrorReason) {
      #if canImport(Glibc)
        let stream = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      #else
        let stream = SOCK_STREAM
      #endif
      let number = try SystemCall.retrying { socket(AF_INET, stream, 0) }
      let descriptor = FileDescriptor(owning: number, path: "<socket>")
      // A port whose last connections are still remembered is free for a new server (socket(7)).
      var isReused: Int32 = 1
      setsockopt(descriptor.number, SOL_SOCKET, SO_REUSEADDR, &isReused, socklen_t(MemoryLayout<Int32>.size))
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      _ = try SystemCall.retrying {
        withUnsafePointer(to: &address) { address in
          address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
            bind(descriptor.number, address, socklen_t(MemoryLayout<sockaddr_in>.size))
          }
        }
      }
      _ = try SystemCall.retrying { listen(descriptor.number, 1) }
      return true
    } catch .other(EADDRINUSE) {
      return false
    } catch {
      throw SystemError(.open, "127.0.0.1:\(port)", error)
    }
  }
}
