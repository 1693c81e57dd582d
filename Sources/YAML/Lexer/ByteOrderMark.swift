import Diagnostics

/// The encodings other than UTF-8 that a stream may announce by its first bytes (YAML 1.2.2 §5.2).
enum ByteOrderMark {
  /// Whether a stream begins as UTF-16 does; no UTF-8 begins so.
  static func announcesUTF16(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// UTF-16 behind its byte order mark as UTF-8 without one; nil if it is not well-formed.
  static func convertingUTF16(_ bytes: [UInt8]) -> [UInt8]? {
    guard announcesUTF16(bytes), bytes.count.isMultiple(of: 2) else { return nil }
    let isLittleEndian = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count, by: 2).lazy.map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }
}
