/// Turns a parsed expression into a program, from its end to its start: what follows a part is known before the part.
struct ProgramCompiler {
  /// Close to what RE2 fits into its default of 8 MiB.
  private static let maximumSize = 100_000
  /// Positions noted by all threads of a simulation at once: 64 MiB.
  private static let maximumCaptures = 8_000_000

  let direction: ReadingDirection
  var instructions: [Instruction] = []
  var transitions: [Transition] = []
  /// The error to throw when the program outgrows its limit.
  private let tooLarge: RegularExpressionError

  /// Compiles an expression; only a forward program notes captures.
  static func compile(
    _ syntax: Syntax,
    groupCount: Int,
    direction: ReadingDirection,
    tooLarge: RegularExpressionError
  ) throws(RegularExpressionError) -> Program {
    var compiler = ProgramCompiler(direction: direction, tooLarge: tooLarge)
    let match = try compiler.emit(Instruction(operation: .match))
    let start = try compiler.compile(syntax, next: match)
    let searchStart = try compiler.emit(Instruction(operation: .split, next: start))
    let anyByte = try compiler.emit(Instruction(operation: .byte, low: 0x00, high: 0xFF, next: searchStart))
    compiler.instructions[Int(searchStart)].argument = anyByte
    let slotCount = 2 * (groupCount + 1)
    guard compiler.instructions.count * slotCount <= Self.maximumCaptures else { throw tooLarge }
    return Program(
      instructions: compiler.instructions,
      transitions: compiler.transitions,
      start: start,
      searchStart: searchStart,
      slotCount: slotCount
    )
  }

  private init(direction: ReadingDirection, tooLarge: RegularExpressionError) {
    self.direction = direction
    self.tooLarge = tooLarge
  }

  mutating func emit(_ instruction: Instruction) throws(RegularExpressionError) -> UInt32 {
    guard instructions.count + transitions.count < Self.maximumSize else { throw tooLarge }
    instructions.append(instruction)
    return UInt32(instructions.count - 1)
  }

  private mutating func compile(_ syntax: Syntax, next: UInt32) throws(RegularExpressionError) -> UInt32 {
    switch syntax {
    case .empty: return next
    case .scalar(let scalar): return try compile(UTF8Sequence(scalar), next: next)
    case .set(let set): return try compile(set, next: next)
    case .anyByte: return try emit(Instruction(operation: .byte, low: 0x00, high: 0xFF, next: next))
    case .assertion(let assertion):
      let seen = direction == .forward ? assertion : assertion.mirrored
      return try emit(Instruction(operation: .assertion, low: seen.rawValue, next: next))
    case .group(let index, let body): return try compileGroup(index, body, next: next)
    case .concatenation(let parts):
      var start = next
      if direction == .forward {
        for part in parts.reversed() { start = try compile(part, next: start) }
      } else {
        for part in parts { start = try compile(part, next: start) }
      }
      return start
    case .alternation(let alternatives):
      var starts: [UInt32] = []
      for alternative in alternatives { starts.append(try compile(alternative, next: next)) }
      return try preferFirst(starts)
    case .repetition(let body, let repetition): return try compile(body, repetition, next: next)
    }
  }

  private mutating func compileGroup(
    _ index: Int,
    _ body: Syntax,
    next: UInt32
  ) throws(RegularExpressionError) -> UInt32 {
    guard direction == .forward else { return try compile(body, next: next) }
    let slot = UInt32(2 * index)
    let end = try emit(Instruction(operation: .capture, next: next, argument: slot + 1))
    let start = try compile(body, next: end)
    return try emit(Instruction(operation: .capture, next: start, argument: slot))
  }

  /// Splits that try the starts in order.
  mutating func preferFirst(_ starts: [UInt32]) throws(RegularExpressionError) -> UInt32 {
    guard var start = starts.last else { return try emit(Instruction(operation: .fail)) }
    for other in starts.dropLast().reversed() {
      start = try emit(Instruction(operation: .split, next: other, argument: start))
    }
    return start
  }

  // MARK: Repetitions

  private mutating func compile(
    _ body: Syntax,
    _ repetition: Repetition,
    next: UInt32
  ) throws(RegularExpressionError) -> UInt32 {
    var start = next
    var copies = repetition.minimum
    if let maximum = repetition.maximum {
      // x{2,4} is xx(x(x)?)?
      for _ in 0..<max(0, maximum - repetition.minimum) {
        start = try optional(try compile(body, next: start), skippingTo: next, repetition)
      }
    } else {
      copies = max(0, copies - 1)
      let isOptional = repetition.minimum == 0
      start =
        isOptional && !body.isNullable
        ? try compileLoop(body, repetition, next: next).split
        : try compileLoop(body, repetition, next: next).body
      // x* is (x+)? where x can be empty, so that an empty x counts as a repetition (golang.org/issue/46123).
      if isOptional, body.isNullable { start = try optional(start, skippingTo: next, repetition) }
    }
    for _ in 0..<copies { start = try compile(body, next: start) }
    return start
  }

  /// A body that its own end leads back to: entered at the body it is `x+`, entered at the split `x*`.
  private mutating func compileLoop(
    _ body: Syntax,
    _ repetition: Repetition,
    next: UInt32
  ) throws(RegularExpressionError) -> (body: UInt32, split: UInt32) {
    let split = try optional(next, skippingTo: next, repetition)
    let start = try compile(body, next: split)
    if repetition.isGreedy {
      instructions[Int(split)].next = start
    } else {
      instructions[Int(split)].argument = start
    }
    return (start, split)
  }

  private mutating func optional(
    _ start: UInt32,
    skippingTo end: UInt32,
    _ repetition: Repetition
  ) throws(RegularExpressionError) -> UInt32 {
    repetition.isGreedy
      ? try emit(Instruction(operation: .split, next: start, argument: end))
      : try emit(Instruction(operation: .split, next: end, argument: start))
  }
}
