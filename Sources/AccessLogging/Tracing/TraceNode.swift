/// A line of a request and what came of it.
public struct TraceNode: Hashable, Sendable {
  /// The line.
  public let entry: TraceEntry
  /// When it began, in nanoseconds since 1970 by the clock of the line that the way begins with.
  public let start: Int64
  /// By how many nanoseconds the clock of the line's pod was set right for that.
  public let clockShift: Int64
  /// Which of several attempts of the line above this is, from 1; nil for the only one.
  public let attempt: Int?
  /// Whether the upstream answered, and no line of its own tells of it.
  public let lacksServer: Bool
  /// The lines that came of it, in the order of time: those of the upstream's proxy below a client's, those of the same
  /// pod's requests below a server's.
  public let children: [TraceNode]
}
