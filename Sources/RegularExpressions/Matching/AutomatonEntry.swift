/// Where a state's table leads for one class of bytes: the place of another state, with what is special about it.
struct AutomatonEntry: BitwiseCopyable, Sendable, Hashable {
  /// A state that has not been built yet.
  static let unknown = AutomatonEntry(bits: .max)

  private static let matchBit: UInt32 = 1 << 31
  private static let deadBit: UInt32 = 1 << 30
  private static let startBit: UInt32 = 1 << 29

  private let bits: UInt32

  private init(bits: UInt32) { self.bits = bits }

  /// The offset is that of the state's row; the memory limit keeps it far below the bits above.
  init(offset: Int, isMatch: Bool, isDead: Bool, isStart: Bool) {
    bits =
      UInt32(truncatingIfNeeded: offset) & (Self.startBit - 1) | (isMatch ? Self.matchBit : 0)
      | (isDead ? Self.deadBit : 0) | (isStart ? Self.startBit : 0)
  }

  @inline(__always) var offset: Int { Int(bits & (Self.startBit - 1)) }
  /// The offset of an entry known to be plain, or of a state just entered.
  @inline(__always) var withoutMarks: AutomatonEntry { AutomatonEntry(bits: UInt32(offset)) }
  @inline(__always) var plainOffset: Int { Int(bits) }
  /// Whether a scan may pass on without a look.
  @inline(__always) var isPlain: Bool { bits < Self.startBit }
  var isUnknown: Bool { bits == .max }
  var isMatch: Bool { bits & Self.matchBit != 0 }
  /// Whether no match can follow.
  var isDead: Bool { bits & Self.deadBit != 0 }
  /// Whether nothing of a match has been read, so that a search may leap to the next prefix.
  var isStart: Bool { bits & Self.startBit != 0 }
}
