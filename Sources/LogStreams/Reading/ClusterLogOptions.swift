public import Kubernetes

/// How logs of a cluster are read.
public struct ClusterLogOptions: Sendable {
  /// Whether logs are read on as they grow, and pods that come are joined.
  public var follows: Bool
  /// From when on; nil for the beginning. Of containers that begin later everything is read.
  public var start: LogOptions.Start?
  /// How many of the last lines of each container; nil for all. Of containers that begin later everything is read.
  public var tailLines: Int?
  /// Whether the logs are those of the runs before; these are not followed.
  public var isPrevious: Bool
  /// The most logs that are read at once; the others wait for their turn.
  public var maxStreams: Int
  /// The time within which lines that are followed are put in the order of time.
  public var window: Duration
  /// The most bytes that wait for the reader, but for a piece of each log.
  public var byteLimit: Int

  /// Describes it; without arguments the whole logs, not followed.
  public init(
    follows: Bool = false,
    start: LogOptions.Start? = nil,
    tailLines: Int? = nil,
    isPrevious: Bool = false,
    maxStreams: Int = 200,
    window: Duration = .milliseconds(100),
    byteLimit: Int = 4 << 20
  ) {
    self.follows = follows
    self.start = start
    self.tailLines = tailLines
    self.isPrevious = isPrevious
    self.maxStreams = maxStreams
    self.window = window
    self.byteLimit = byteLimit
  }

  var plan: ReadingPlan {
    ReadingPlan(follows: follows && !isPrevious, isPrevious: isPrevious, start: start, tailLines: tailLines)
  }
}
