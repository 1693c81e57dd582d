/// Turns a stream's bytes into UTF-8 as they come in: UTF-16 with a byte order mark is converted, all else is passed on
/// (YAML 1.2.2 §5.2; kubectl reads no other encodings).
struct StreamDecoder {
  private enum Encoding {
    case unknown, utf8, utf16BigEndian, utf16LittleEndian
  }

  private var encoding = Encoding.unknown
  /// Bytes that wait for more: part of a byte order mark, of a unit, or of a pair of units.
  private var pending: [UInt8] = []

  /// The text of the bytes so far, without what is not whole yet.
  mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
    if encoding == .utf8 { return bytes }
    let bytes = pending.isEmpty ? bytes : pending + bytes
    pending = []
    guard encoding == .unknown else { return convert(bytes[...]) }
    guard let first = bytes.first, first >= 0xFE else {
      if !bytes.isEmpty { encoding = .utf8 }
      return bytes
    }
    guard bytes.count > 1 else {
      pending = bytes
      return []
    }
    switch (first, bytes[1]) {
    case (0xFF, 0xFE): encoding = .utf16LittleEndian
    case (0xFE, 0xFF): encoding = .utf16BigEndian
    default:
      encoding = .utf8
      return bytes
    }
    return convert(bytes[2...])
  }

  /// The text of what was still waiting when the stream ended: half a unit or pair is U+FFFD.
  mutating func finish() -> [UInt8] {
    defer { pending = [] }
    if encoding == .unknown || pending.isEmpty { return pending }
    return Array("\u{FFFD}".utf8)
  }

  private mutating func convert(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(encoding == .utf16BigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if let last = units.last, UTF16.isLeadSurrogate(last) {
      units.removeLast()
      index -= 2
    }
    pending = Array(bytes[index...])
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
