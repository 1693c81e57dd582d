/// How far a run over a text has come.
struct AutomatonRun {
  var position: Int
  var entry = AutomatonEntry.unknown
  /// The last match seen.
  var match: Int?
  /// The bytes read when the states were last thrown away in this run.
  var lastReset: Int?

  init(position: Int) { self.position = position }

  var outcome: SearchOutcome { match.map(SearchOutcome.match) ?? .noMatch }
}
