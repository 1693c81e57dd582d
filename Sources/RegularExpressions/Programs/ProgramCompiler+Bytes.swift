extension ProgramCompiler {
  /// One character: a byte after the other.
  mutating func compile(_ sequence: UTF8Sequence, next: UInt32) throws(RegularExpressionError) -> UInt32 {
    var start = next
    for index in 0..<sequence.count {
      let range = direction == .forward ? sequence[sequence.count - 1 - index] : sequence[index]
      start = try emit(Instruction(operation: .byte, low: range.low, high: range.high, next: start))
    }
    return start
  }

  /// Any character of a set: a tree of choices with equal branches shared.
  mutating func compile(_ set: ScalarSet, next: UInt32) throws(RegularExpressionError) -> UInt32 {
    var sequences: [UTF8Sequence] = []
    for range in set.ranges {
      UTF8Sequence.forEach(in: range) { sequences.append(direction == .forward ? $0 : $0.reversed) }
    }
    guard !sequences.isEmpty else { return try emit(Instruction(operation: .fail)) }
    // Read backward, equal ranges are not neighbours any more.
    if direction == .backward { sequences.sort { $0.precedes($1) } }
    var known: [[Transition]: UInt32] = [:]
    return try compile(sequences[...], from: 0, next: next, &known)
  }

  /// The sequences from one of their bytes on; those of a slice agree in the bytes before.
  private mutating func compile(
    _ sequences: ArraySlice<UTF8Sequence>,
    from depth: Int,
    next: UInt32,
    _ known: inout [[Transition]: UInt32]
  ) throws(RegularExpressionError) -> UInt32 {
    // Ranges overlap only when reading backward, where trailing bytes come first; each layer holds disjoint ones.
    var layers: [[Transition]] = []
    var index = sequences.startIndex
    while index < sequences.endIndex {
      let first = sequences[index]
      guard depth < first.count else { return next }
      let range = first[depth]
      let start = index
      while index < sequences.endIndex, sequences[index].count > depth, sequences[index][depth] == range { index += 1 }
      let target = try compile(sequences[start..<index], from: depth + 1, next: next, &known)
      let transition = Transition(low: range.low, high: range.high, next: target)
      let layer = layers.firstIndex { ($0.last?.high ?? 0) < range.low } ?? layers.count
      if layer == layers.count { layers.append([]) }
      layers[layer].append(transition)
    }
    var starts: [UInt32] = []
    for layer in layers { starts.append(try emitChoice(merged(layer), &known)) }
    return try preferFirst(starts)
  }

  /// Joins neighbours that lead to one place.
  private func merged(_ layer: [Transition]) -> [Transition] {
    var result: [Transition] = []
    for transition in layer {
      if let last = result.last, last.next == transition.next, last.high &+ 1 == transition.low {
        result[result.count - 1] = Transition(low: last.low, high: transition.high, next: last.next)
      } else {
        result.append(transition)
      }
    }
    return result
  }

  private mutating func emitChoice(
    _ choice: [Transition],
    _ known: inout [[Transition]: UInt32]
  ) throws(RegularExpressionError) -> UInt32 {
    if let index = known[choice] { return index }
    let index: UInt32
    if choice.count == 1, let only = choice.first {
      index = try emit(Instruction(operation: .byte, low: only.low, high: only.high, next: only.next))
    } else {
      let first = UInt32(transitions.count)
      transitions += choice
      index = try emit(Instruction(operation: .choice, next: first, argument: UInt32(choice.count)))
    }
    known[choice] = index
    return index
  }
}
