#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A connection to a server of this machine that speaks HTTP/1.1, kept for as long as the server keeps it.
final class LoopbackConnection {
  /// Where the server listens.
  enum Place {
    case port(UInt16)
    case socket(String)
  }

  /// What came back.
  struct Answer {
    let status: Int
    let body: String
  }

  private let place: Place
  private var descriptor: Int32 = -1
  private static let headEnd: [UInt8] = [13, 10, 13, 10]

  init(to place: Place) { self.place = place }

  deinit { end() }

  /// Asks for the root of a host, or for another path; nil when there is no whole answer.
  func get(_ path: String = "/", host: String) -> Answer? {
    if descriptor < 0, !connect() { return nil }
    guard send("GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\r\n"), let answer = read() else {
      end()
      return nil
    }
    return answer
  }

  private func end() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  private func connect() -> Bool {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    switch place {
    case .port(let port):
      descriptor = socket(AF_INET, kind, 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = inet_addr("127.0.0.1")
      return connect(&address)
    case .socket(let path):
      descriptor = socket(AF_UNIX, kind, 0)
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
      return connect(&address)
    }
  }

  private func connect<Address>(_ address: inout Address) -> Bool {
    let size = socklen_t(MemoryLayout<Address>.size)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        #if canImport(Glibc)
          Glibc.connect(descriptor, pointer, size) == 0
        #else
          Darwin.connect(descriptor, pointer, size) == 0
        #endif
      }
    }
    if !isConnected { end() }
    return isConnected
  }

  private func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return write(descriptor, bytes, bytes.count) == bytes.count
  }

  /// Reads one answer, whose length its head has to tell or else the end of the connection.
  private func read() -> Answer? {
    var bytes: [UInt8] = []
    var head: Range<Int>?
    while head == nil {
      guard receive(into: &bytes) else { return nil }
      head = bytes.ranges(of: Self.headEnd).first
    }
    guard let head else { return nil }
    let lines = String(decoding: bytes[..<head.lowerBound], as: UTF8.self).lowercased().split(separator: "\r\n")
    func value(_ name: String) -> Substring? { lines.first { $0.hasPrefix(name) }?.dropFirst(name.count) }
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    let isChunked = value("transfer-encoding: ") == "chunked"
    if let length = value("content-length: ").flatMap({ Int($0) }) {
      while bytes.count < head.upperBound + length { guard receive(into: &bytes) else { return nil } }
    } else if isChunked {
      while !bytes.suffix(5).elementsEqual("0\r\n\r\n".utf8) { guard receive(into: &bytes) else { return nil } }
    } else {
      while receive(into: &bytes) {}
    }
    if value("connection: ") == "close" || !(isChunked || value("content-length: ") != nil) { end() }
    return Answer(status: status, body: String(decoding: bytes[head.upperBound...], as: UTF8.self))
  }

  private func receive(into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    return true
  }
}
