import Diagnostics

/// The encodings other than UTF-8 that a stream may announce by its first bytes (YAML 1.2.2 §5.2).
enum ByteOrderMark {
  /// The bytes as UTF-8: UTF-16 with a byte order mark is converted, all else is returned as it is.
  static func convertingUTF16(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 2 else { return bytes }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return utf8(of: bytes) { low, high in UInt16(high) << 8 | UInt16(low) }
    case (0xFE, 0xFF): return utf8(of: bytes) { high, low in UInt16(high) << 8 | UInt16(low) }
    default: return bytes
    }
  }

  private static func utf8(of bytes: [UInt8], unit: (UInt8, UInt8) -> UInt16) -> [UInt8] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
