/// A parsed expression.
indirect enum Syntax: Sendable, Hashable {
  case empty
  /// A code point, surrogates included: RE2 lets `.` match their three bytes.
  case scalar(UInt32)
  case set(ScalarSet)
  /// `\C`: one byte, whatever character it belongs to.
  case anyByte
  case assertion(Assertion)
  case group(Int, Syntax)
  case concatenation([Syntax])
  case alternation([Syntax])
  case repetition(Syntax, Repetition)

  /// Whether the expression can match without reading a byte.
  var isNullable: Bool {
    switch self {
    case .empty, .assertion: true
    case .scalar, .set, .anyByte: false
    case .group(_, let body): body.isNullable
    case .concatenation(let parts): parts.allSatisfy(\.isNullable)
    case .alternation(let parts): parts.contains(where: \.isNullable)
    case .repetition(let body, let repetition): repetition.minimum == 0 || body.isNullable
    }
  }

  /// The parts that a match goes through in this order, groups opened.
  var leadingParts: [Syntax] {
    switch self {
    case .concatenation(let parts):
      guard let first = parts.first else { return [] }
      guard case .group = first else { return parts }
      // What follows a group is left out: the group may end in something else than literals.
      return first.leadingParts
    case .group(_, let body): return body.leadingParts
    default: return [self]
    }
  }
}
