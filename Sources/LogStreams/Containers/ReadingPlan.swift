import Kubernetes

/// Which part of a container's log is read.
struct ReadingPlan: Hashable, Sendable {
  /// Whether the log is read on as it grows, run after run.
  var follows = false
  /// Whether only the run before is read.
  var isPrevious = false
  /// Whether the runs before the first that is seen are read, too, as far as they can be.
  var hasEarlierRuns = false
  /// From when on; nil for the beginning.
  var start: LogOptions.Start?
  /// How many of the last lines; nil for all.
  var tailLines: Int?

  /// What is left of it for a container that has not written yet: all that it ever writes.
  var fromTheBeginning: ReadingPlan { ReadingPlan(follows: follows, isPrevious: isPrevious, hasEarlierRuns: true) }
}
