/// What a stream of a log had brought when it ended.
struct StreamEnd: Hashable, Sendable {
  /// How many of its lines were new.
  var newCount: Int
  /// How many came again.
  var repeatedCount: Int
  /// What was left that was no whole line.
  var rest: [UInt8]
}
