/// Which of the matches at a position counts.
enum MatchPreference {
  /// The one that the order of alternatives and the greed of repetitions prefer, as in Perl.
  case leftmostFirst
  /// The longest.
  case longest
}
