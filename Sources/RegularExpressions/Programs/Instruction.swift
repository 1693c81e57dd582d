/// One step of a program: small and trivial, because every byte of a text is held against some of them.
struct Instruction: BitwiseCopyable, Sendable {
  enum Operation: UInt8, Sendable {
    /// Reads a byte from `low` to `high` and goes on at `next`.
    case byte
    /// Reads a byte and goes on where one of `argument` transitions says, which begin at `next`.
    case choice
    /// Goes on at `next`, or else at `argument`.
    case split
    /// Goes on at `next` where the assertion of the raw value `low` holds.
    case assertion
    /// Notes the position in slot `argument` and goes on at `next`.
    case capture
    case match
    /// Leads nowhere.
    case fail
  }

  var operation: Operation
  var low: UInt8 = 0
  var high: UInt8 = 0
  var next: UInt32 = 0
  var argument: UInt32 = 0
}
