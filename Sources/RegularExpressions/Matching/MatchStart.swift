/// How every match begins, so that a search can leap over what cannot be the start of one.
enum MatchStart: Sendable {
  case literal([UInt8])
  /// Whether a match can begin with a byte, for each of them.
  case bytes([Bool])

  /// More first bytes than this are met too often for leaping to pay.
  private static let mostBytes = 80

  /// Nil when a match can be empty, depends on what lies around it, or can begin with almost everything.
  init?(_ syntax: Syntax, _ program: Program) {
    // With assertions a state depends on the byte before, and leaping would lose it.
    guard !program.hasAssertions else { return nil }
    var prefix: [UInt8] = []
    for part in syntax.leadingParts {
      guard case .scalar(let scalar) = part else { break }
      let sequence = UTF8Sequence(scalar)
      prefix += (0..<sequence.count).map { sequence[$0].low }
    }
    if !prefix.isEmpty {
      self = .literal(prefix)
    } else if let bytes = Self.firstBytes(program) {
      self = .bytes(bytes)
    } else {
      return nil
    }
  }

  private static func firstBytes(_ program: Program) -> [Bool]? {
    var closure = StateClosure(program)
    closure.add(program.start, satisfying: nil)
    var bytes = [Bool](repeating: false, count: 256)
    for item in closure.items {
      let instruction = program.instructions[Int(item)]
      switch instruction.operation {
      case .byte:
        for byte in instruction.low...instruction.high { bytes[Int(byte)] = true }
      case .choice:
        let first = Int(instruction.next)
        for transition in program.transitions[first..<(first + Int(instruction.argument))] {
          for byte in transition.low...transition.high { bytes[Int(byte)] = true }
        }
      default: return nil
      }
    }
    return bytes.count { $0 } <= mostBytes ? bytes : nil
  }

  /// The first place at or behind a position where a match can begin.
  func first(in text: Span<UInt8>, from origin: Int) -> Int? {
    switch self {
    case .literal(let bytes): return Self.first(bytes, in: text, from: origin)
    case .bytes(let bytes):
      let canBegin = bytes.span
      var position = origin
      while position < text.count {
        if canBegin[Int(text[position])] { return position }
        position &+= 1
      }
      return nil
    }
  }

  /// The first place at or behind a position where a text stands.
  private static func first(_ bytes: [UInt8], in text: Span<UInt8>, from origin: Int) -> Int? {
    let prefix = bytes.span
    var position = origin
    while let candidate = first(prefix[0], in: text, from: position) {
      guard text.count - candidate >= prefix.count else { return nil }
      var matched = 1
      while matched < prefix.count, text[candidate + matched] == prefix[matched] { matched += 1 }
      if matched == prefix.count { return candidate }
      position = candidate + 1
    }
    return nil
  }

  /// Compares eight bytes at a time.
  private static func first(_ byte: UInt8, in text: Span<UInt8>, from origin: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = ones &* UInt64(byte)
    let bytes = text.bytes
    var position = origin
    while position + 8 <= text.count {
      let word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)) ^ pattern
      // The lowest high bit that is set marks the first zero byte.
      let zeros = (word &- ones) & ~word & (ones << 7)
      if zeros != 0 { return position + zeros.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < text.count {
      if text[position] == byte { return position }
      position += 1
    }
    return nil
  }
}
