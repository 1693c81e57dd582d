/// A parsed part of an expression with the measures that its limits are about.
struct Operand {
  var syntax: Syntax
  /// The levels of operators in it.
  var height = 1
  /// The largest product of nested repeat counts in it.
  var copies = 1

  /// The parts one after the other.
  static func concatenation(_ parts: [Operand]) -> Operand {
    combine(parts) { .concatenation($0) }
  }

  /// Any of the parts; of single characters it is a set.
  static func alternation(_ parts: [Operand]) -> Operand {
    if parts.count > 1 {
      let sets = parts.compactMap(\.ranges)
      if sets.count == parts.count { return Operand(syntax: .set(ScalarSet(sets.flatMap { $0 }))) }
    }
    return combine(parts) { .alternation($0) }
  }

  /// The characters of a part that is always one character.
  private var ranges: [ClosedRange<UInt32>]? {
    switch syntax {
    case .scalar(let scalar): [scalar...scalar]
    case .set(let set): set.ranges
    default: nil
    }
  }

  private static func combine(_ parts: [Operand], _ join: ([Syntax]) -> Syntax) -> Operand {
    guard let first = parts.first else { return Operand(syntax: .empty) }
    guard parts.count > 1 else { return first }
    var joined = Operand(syntax: join(parts.map(\.syntax)))
    for part in parts {
      joined.height = max(joined.height, part.height + 1)
      joined.copies = max(joined.copies, part.copies)
    }
    return joined
  }
}
