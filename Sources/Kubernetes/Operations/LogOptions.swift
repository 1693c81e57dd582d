import Console
import HTTP

/// Which part of a container's log is read (`core/v1 PodLogOptions`).
public struct LogOptions: Sendable, Hashable {
  /// From when on.
  public enum Start: Sendable, Hashable {
    /// These seconds before now.
    case secondsAgo(Int)
    /// This moment, to the second.
    case time(Timestamp)
  }

  /// The container; nil only for pods with one.
  public var container: String?
  /// Whether the log is read on as it grows.
  public var follows: Bool
  /// Whether the log is that of the container before it was started again.
  public var isPrevious: Bool
  /// From when on; nil for the beginning.
  public var start: Start?
  /// Whether each line begins with its time, to the nanosecond, and a space.
  public var hasTimestamps: Bool
  /// How many of the last lines; nil for all.
  public var tailLines: Int?
  /// The most bytes; nil for all.
  public var byteLimit: Int?

  /// Describes a log; without arguments the whole of it.
  public init(
    container: String? = nil,
    follows: Bool = false,
    isPrevious: Bool = false,
    start: Start? = nil,
    hasTimestamps: Bool = false,
    tailLines: Int? = nil,
    byteLimit: Int? = nil
  ) {
    self.container = container
    self.follows = follows
    self.isPrevious = isPrevious
    self.start = start
    self.hasTimestamps = hasTimestamps
    self.tailLines = tailLines
    self.byteLimit = byteLimit
  }

  var parameters: [HTTPURL.Parameter] {
    var parameters: [HTTPURL.Parameter] = []
    if let container { parameters.append(.init("container", container)) }
    if follows { parameters.append(.init("follow", "true")) }
    if isPrevious { parameters.append(.init("previous", "true")) }
    switch start {
    case .secondsAgo(let seconds): parameters.append(.init("sinceSeconds", String(seconds)))
    case .time(let moment): parameters.append(.init("sinceTime", RFC3339.text(moment)))
    case nil: break
    }
    if hasTimestamps { parameters.append(.init("timestamps", "true")) }
    if let tailLines { parameters.append(.init("tailLines", String(tailLines))) }
    if let byteLimit { parameters.append(.init("limitBytes", String(byteLimit))) }
    return parameters
  }
}
