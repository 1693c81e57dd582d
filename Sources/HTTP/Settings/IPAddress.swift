#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An address of IPv4 or IPv6, as its 4 or 16 bytes.
struct IPAddress: Hashable, Sendable {
  let bytes: [UInt8]

  /// Reads an address in its usual text form; an IPv4 address within IPv6 (RFC 4291 §2.5.5.2) is the former.
  init?(_ text: String) {
    var buffer = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &buffer) == 1 {
      bytes = Array(buffer.prefix(4))
    } else if inet_pton(AF_INET6, text, &buffer) == 1 {
      let isMapped = buffer.prefix(10).allSatisfy { $0 == 0 } && buffer[10] == 0xFF && buffer[11] == 0xFF
      bytes = isMapped ? Array(buffer.suffix(4)) : buffer
    } else {
      return nil
    }
  }

  var bitWidth: Int { bytes.count * 8 }

  /// RFC 1122 §3.2.1.3 and RFC 4291 §2.5.3.
  var isLoopback: Bool { bytes.count == 4 ? bytes[0] == 127 : bytes == Array(repeating: 0, count: 15) + [1] }

  /// Whether the first so many bits are the same.
  func shares(_ prefix: Int, with other: IPAddress) -> Bool {
    guard bytes.count == other.bytes.count else { return false }
    let whole = prefix / 8
    guard bytes.prefix(whole) == other.bytes.prefix(whole) else { return false }
    let rest = prefix % 8
    return rest == 0 || (bytes[whole] ^ other.bytes[whole]) >> (8 - rest) == 0
  }
}
