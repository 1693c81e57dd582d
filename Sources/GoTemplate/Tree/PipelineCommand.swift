import Diagnostics

/// An operand with its arguments; there is always a first operand.
struct PipelineCommand: Sendable {
  let first: PlacedOperand
  let arguments: [PlacedOperand]
}
