public import Diagnostics

/// A short text that stands for a long one: the 128-bit FNV-1a hash (draft-eastlake-fnv §5), the same in every process.
///
/// It notices changes and finds things again: two different texts have the same fingerprint once in 10³⁸ times. It
/// keeps nobody out: who wants to can make two texts of one fingerprint.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
  private var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  /// Hashes bytes. O(bytes).
  public init(of bytes: SourceBytes) {
    bytes.withUnsafeBufferPointer { buffer in
      for byte in buffer { hash = (hash ^ UInt128(byte)) &* Self.prime }
    }
  }

  /// Hashes the bytes of a text. O(bytes).
  public init(of text: String) { self.init(of: SourceBytes(Array(text.utf8))) }

  /// Thirty-two hexadecimal digits.
  public var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
