/// What a run of the deterministic automaton found.
enum SearchOutcome: Equatable {
  case noMatch
  /// The other end of the match.
  case match(Int)
  /// The states would need too much memory for what they save: simulate instead.
  case exhausted
}
