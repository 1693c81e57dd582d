/// A group whose end has not been read yet; the first level is the whole expression.
struct GroupLevel {
  /// The number of a capturing group.
  let capture: Int?
  /// Where its parenthesis stands.
  let start: Int
  /// The flags to return to behind the group.
  let outerFlags: PatternFlags
  /// The alternatives read so far.
  var alternatives: [Operand] = []
  /// The parts of the alternative being read.
  var parts: [Operand] = []

  /// Ends the alternative being read.
  mutating func endAlternative() {
    alternatives.append(.concatenation(parts))
    parts.removeAll()
  }
}
