import Diagnostics

/// A first look at the keys of a mapping: nearly always they are a few different words, and there is nothing to say.
enum DistinctKeys {
  /// The most keys that are compared each with each.
  private static let comparedKeys = 16

  /// Whether no two keys can be the same, and none is a merge key. False says nothing: it takes a closer look.
  ///
  /// O(keys² + bytes), for at most 16 keys.
  static func areDistinct(in mapping: Node) -> Bool {
    guard mapping.count <= comparedKeys else { return false }
    let document = mapping.document
    return document.records.withUnsafeBufferPointer { records in
      document.source.bytes.withUnsafeBufferPointer { bytes in
        var seen = InlineArray<16, UInt64>(repeating: 0)
        var count = 0
        var key = mapping.index + 1
        while key < Int(records[mapping.index].next) {
          guard let mark = fingerprint(of: records[key], bytes), count < comparedKeys else { return false }
          for place in 0..<count where seen[place] == mark { return false }
          seen[count] = mark
          count += 1
          key = Int(records[Int(records[key].next)].next)
        }
        return true
      }
    }
  }

  /// A number that differs for different keys, save by chance; nil for a key that is more than a word.
  private static func fingerprint(of record: NodeRecord, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard record.kind == .scalar, record.style == .plain, record.flags.contains(.verbatim),
      !record.flags.contains(.hasProperties), record.start < record.end
    else { return nil }
    let text = bytes[Int(record.start)..<Int(record.end)]
    guard text.first != UInt8(ascii: "<"), ResolvedScalar.isSurelyText(text) else { return nil }
    // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): two alike only cost the closer look.
    return text.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
