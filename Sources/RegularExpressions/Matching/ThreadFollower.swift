/// Follows a thread through everything that reads no byte, with its captures.
struct ThreadFollower {
  private let program: Program
  private var pending: [ThreadTask] = []
  /// The captures of the thread being followed.
  var slots: [Int] = []
  /// The instructions visited so far.
  var steps = 0

  init(_ program: Program) { self.program = program }

  /// Adds the instructions that a thread reaches without reading a byte.
  mutating func follow(
    _ start: UInt32,
    _ context: TextContext,
    before byte: UInt8?,
    at position: Int,
    into list: inout ThreadList
  ) {
    pending.append(.visit(start))
    while let task = pending.popLast() {
      guard case .visit(let index) = task else {
        if case .restore(let slot, let old) = task { slots[slot] = old }
        continue
      }
      guard list.visited.insert(index) else { continue }
      steps += 1
      let instruction = program.instructions[Int(index)]
      switch instruction.operation {
      case .split:
        pending.append(.visit(instruction.argument))
        pending.append(.visit(instruction.next))
      case .capture:
        let slot = Int(instruction.argument)
        if slot < slots.count {
          pending.append(.restore(slot: slot, slots[slot]))
          slots[slot] = position
        }
        pending.append(.visit(instruction.next))
      case .assertion:
        guard context.satisfies(Assertion(rawValue: instruction.low), before: byte) else { continue }
        pending.append(.visit(instruction.next))
      case .byte, .choice, .match: list.append(index, slots)
      case .fail: break
      }
    }
  }
}
