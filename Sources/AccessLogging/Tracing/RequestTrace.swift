/// The way of one request through a mesh, put together from the lines of all proxies that it passed.
public struct RequestTrace: Hashable, Sendable {
  /// The ID that all lines have.
  public let requestID: String
  /// The lines that nothing is known before, in the order of time; a gateway's is the only one when all pods write logs.
  public let roots: [TraceNode]
  /// How many lines there are.
  public let lineCount: Int
  /// The pods that wrote them, in the order of time.
  public let pods: [String]
  /// Whether there were more lines than are kept.
  public let isCut: Bool

  /// When it began, in nanoseconds since 1970.
  public var start: Int64 { roots.map(\.start).min() ?? 0 }

  /// When the last line that nothing is known before ended, in nanoseconds since 1970.
  public var end: Int64 { roots.map { $0.start + $0.entry.duration * 1_000_000 }.max() ?? 0 }
}
