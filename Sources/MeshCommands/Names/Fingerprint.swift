/// A short text that stands for a long one: the 64-bit FNV-1a hash (draft-eastlake-fnv), the same in every process.
///
/// It finds things again and keeps nobody out.
struct Fingerprint: Hashable, CustomStringConvertible {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ text: String) {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Sixteen hexadecimal digits.
  var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
