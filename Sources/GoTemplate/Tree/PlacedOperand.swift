import Diagnostics

/// An operand and where it stands.
struct PlacedOperand: Sendable {
  let operand: Operand
  let range: SourceRange
}
