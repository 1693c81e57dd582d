/// A state of the deterministic automaton: the instructions that a text so far may have led to.
struct AutomatonState: Hashable, Sendable {
  /// Instructions that wait for a byte or for what follows, the preferred ones first.
  var items: [UInt32]
  /// What assertions may ask of the text so far; empty where none asks.
  var context: TextContext
  /// Whether a match ended right before the byte that led here.
  var isMatch: Bool
}
