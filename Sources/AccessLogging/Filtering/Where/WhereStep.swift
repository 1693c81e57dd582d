/// A step of a program that works on one truth value.
enum WhereStep: Sendable {
  /// Answers the question of this number.
  case test(Int)
  /// Turns the answer round.
  case not
  /// Goes on at a step if the answer is no.
  case skipIfFalse(Int)
  /// Goes on at a step if the answer is yes.
  case skipIfTrue(Int)
}
