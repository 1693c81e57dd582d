extension PatternParser {
  mutating func parseRepetition() throws(RegularExpressionError) {
    let start = position
    guard var repetition = try readOperator() else {
      position = start + 1
      return try push(literal(UInt32(UInt8(ascii: "{"))))
    }
    let isCounted = bytes[start] == UInt8(ascii: "{")
    if flags.contains(.swapsGreed) { repetition.isGreedy.toggle() }
    guard lastRepetition.isEmpty || lastRepetition.upperBound != start else {
      throw failure(.invalidNestedRepetition, lastRepetition.lowerBound..<position)
    }
    lastRepetition = start..<position
    guard var operand = levels[levels.count - 1].parts.popLast() else {
      throw failure(.missingRepetitionArgument, start..<position)
    }
    if isCounted {
      // RE2 multiplies nested counts: `(a{100}){100}` would be ten thousand copies.
      operand.copies *= max(1, repetition.maximum ?? repetition.minimum)
      guard operand.copies <= Repetition.limit || (repetition.maximum ?? repetition.minimum) < 2 else {
        throw failure(.invalidRepeatCount, start..<position)
      }
    }
    operand.syntax = .repetition(operand.syntax, repetition)
    operand.height += 1
    try push(operand)
  }

  /// The operator at the position, or nil for a brace that is only a brace.
  private mutating func readOperator() throws(RegularExpressionError) -> Repetition? {
    let start = position
    guard var repetition = readBareOperator() else { return nil }
    if peek() == UInt8(ascii: "?") {
      position += 1
      repetition.isGreedy = false
    }
    let isTooMany = max(repetition.minimum, repetition.maximum ?? 0) > Repetition.limit
    guard !isTooMany, repetition.maximum.map({ repetition.minimum <= $0 }) ?? true else {
      throw failure(.invalidRepeatCount, start..<position)
    }
    return repetition
  }

  private mutating func readBareOperator() -> Repetition? {
    switch bytes[position] {
    case UInt8(ascii: "*"):
      position += 1
      return Repetition(minimum: 0, maximum: nil, isGreedy: true)
    case UInt8(ascii: "+"):
      position += 1
      return Repetition(minimum: 1, maximum: nil, isGreedy: true)
    case UInt8(ascii: "?"):
      position += 1
      return Repetition(minimum: 0, maximum: 1, isGreedy: true)
    default:
      return readCounts()
    }
  }

  /// `{n}`, `{n,}` or `{n,m}`.
  private mutating func readCounts() -> Repetition? {
    position += 1
    guard let minimum = readCount() else { return nil }
    var maximum: Int? = minimum
    if peek() == UInt8(ascii: ",") {
      position += 1
      if peek() == UInt8(ascii: "}") {
        maximum = nil
      } else {
        guard let count = readCount() else { return nil }
        maximum = count
      }
    }
    guard peek() == UInt8(ascii: "}") else { return nil }
    position += 1
    return Repetition(minimum: minimum, maximum: maximum, isGreedy: true)
  }

  /// A decimal number without leading zeros; above the limit its exact value does not matter.
  private mutating func readCount() -> Int? {
    let start = position
    var value = 0
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      value = min(value * 10 + Int(byte - UInt8(ascii: "0")), Repetition.limit + 1)
      position += 1
    }
    guard position > start, position == start + 1 || bytes[start] != UInt8(ascii: "0") else { return nil }
    return value
  }
}
