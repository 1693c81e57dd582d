/// A compiled expression: a non-deterministic automaton over bytes. Immutable, so that copies of an expression share it.
final class Program: Sendable {
  let instructions: [Instruction]
  let transitions: [Transition]
  /// Where a match at a given position begins.
  let start: UInt32
  /// Where a search begins: a match here or, second best, one byte further on.
  let searchStart: UInt32
  /// The bytes that no instruction tells apart have one class.
  let byteClasses: [UInt8]
  /// How many byte classes there are; the end of the text counts as one more.
  let classCount: Int
  let hasAssertions: Bool
  /// Positions that a match notes: its start and end, then those of each group.
  let slotCount: Int

  init(
    instructions: [Instruction],
    transitions: [Transition],
    start: UInt32,
    searchStart: UInt32,
    slotCount: Int
  ) {
    self.instructions = instructions
    self.transitions = transitions
    self.start = start
    self.searchStart = searchStart
    self.slotCount = slotCount
    hasAssertions = instructions.contains { $0.operation == .assertion }
    byteClasses = Self.classes(instructions, transitions)
    classCount = Int(byteClasses.last ?? 0) + 1
  }

  /// Whether a choice has a transition for the byte, and where it leads. Complexity: logarithmic.
  @inline(__always)
  func target(of choice: Instruction, for byte: UInt8) -> UInt32? {
    var low = Int(choice.next)
    var high = low + Int(choice.argument)
    while low < high {
      let middle = (low + high) >> 1
      let transition = transitions[middle]
      if transition.high < byte {
        low = middle + 1
      } else if transition.low > byte {
        high = middle
      } else {
        return transition.next
      }
    }
    return nil
  }

  private static func classes(_ instructions: [Instruction], _ transitions: [Transition]) -> [UInt8] {
    // Whether a class ends with the byte.
    var isLast = [Bool](repeating: false, count: 256)
    func separate(_ low: UInt8, _ high: UInt8) {
      if low > 0 { isLast[Int(low) - 1] = true }
      isLast[Int(high)] = true
    }
    for instruction in instructions where instruction.operation == .byte {
      separate(instruction.low, instruction.high)
    }
    for transition in transitions { separate(transition.low, transition.high) }
    for instruction in instructions where instruction.operation == .assertion {
      switch Assertion(rawValue: instruction.low) {
      case .lineStart, .lineEnd: separate(0x0A, 0x0A)
      case .wordBoundary, .notWordBoundary:
        for byte in UInt8.min...UInt8.max where ByteProperties.isWord(byte) { separate(byte, byte) }
      default: break
      }
    }
    var current: UInt8 = 0
    return isLast.map { last in
      defer { if last, current < UInt8.max { current += 1 } }
      return current
    }
  }
}
