/// Instructions in the order of preference: those that wait for a byte, reached from others without reading any.
struct StateClosure {
  private let program: Program
  private var visited: SparseSet
  private var pending: [UInt32] = []
  private var steps = 0
  private(set) var items: [UInt32] = []

  init(_ program: Program) {
    self.program = program
    visited = SparseSet(capacity: program.instructions.count)
  }

  mutating func removeAll() {
    visited.removeAll()
    items.removeAll(keepingCapacity: true)
  }

  /// Adds an instruction as it is.
  mutating func note(_ instruction: UInt32) {
    if visited.insert(instruction) { items.append(instruction) }
  }

  /// Adds what an instruction leads to.
  ///
  /// - Parameter surroundings: what lies before and after the position. Without it an assertion waits like a byte does.
  mutating func add(_ start: UInt32, satisfying surroundings: (TextContext, UInt8?)?) {
    pending.append(start)
    while let index = pending.popLast() {
      guard visited.insert(index) else { continue }
      steps += 1
      let instruction = program.instructions[Int(index)]
      switch instruction.operation {
      case .split:
        pending.append(instruction.argument)
        pending.append(instruction.next)
      case .capture: pending.append(instruction.next)
      case .byte, .choice, .match: items.append(index)
      case .assertion:
        guard let (context, byte) = surroundings else {
          items.append(index)
          continue
        }
        if context.satisfies(Assertion(rawValue: instruction.low), before: byte) { pending.append(instruction.next) }
      case .fail: break
      }
    }
  }

  /// The instructions visited since this was last asked.
  mutating func takeSteps() -> Int {
    defer { steps = 0 }
    return steps
  }
}
