/// What was counted of one group of lines.
public struct AccessLogTally: Sendable {
  /// The lines: requests, and connections that are none of HTTP.
  public private(set) var requests = 0
  /// Those of them that are connections.
  public private(set) var connections = 0
  /// Those that failed: requests with a status from 500 on or without an answer, connections with a flag that tells so.
  ///
  /// The status of gRPC is not in Istio's access log: a call that fails with an answer of 200 is none of them.
  public private(set) var failures = 0
  /// Requests by their status; 0 without an answer.
  public private(set) var statuses = SparseCounts()
  /// How long they took.
  public private(set) var durations = DurationSketch()
  /// Bytes from clients.
  public private(set) var bytesReceived = 0
  /// Bytes to clients.
  public private(set) var bytesSent = 0
  /// Lines by the numbers of their flags.
  private(set) var flags = SparseCounts()

  /// Makes a tally of nothing.
  public init() {}

  /// The requests whose status has a first digit; 0 for those without an answer.
  public func requests(ofClass digit: Int) -> Int {
    statuses.counted.reduce(0) { $1.key / 100 == digit ? $0 + $1.count : $0 }
  }

  mutating func add(_ measure: AccessLogMeasure) {
    count(measure, 1)
    if measure.duration >= 0 { durations.add(measure.duration) }
  }

  /// Takes out what was added.
  mutating func remove(_ measure: AccessLogMeasure) {
    count(measure, -1)
    if measure.duration >= 0 { durations.remove(measure.duration) }
  }

  /// Adds all that another has counted.
  ///
  /// - Parameter flag: what this one calls a flag of the other.
  mutating func merge(_ other: AccessLogTally, flag: (Int) -> Int = { $0 }) {
    requests += other.requests
    connections += other.connections
    failures += other.failures
    statuses.merge(other.statuses)
    durations.merge(other.durations)
    // Numbers from logs have no bounds; what was added can be taken out again even so.
    bytesReceived &+= other.bytesReceived
    bytesSent &+= other.bytesSent
    flags.merge(other.flags, flag)
  }

  private mutating func count(_ measure: AccessLogMeasure, _ times: Int) {
    requests += times
    if measure.isConnection {
      connections += times
    } else if measure.status >= 0 {
      statuses.add(measure.status, times: times)
    }
    if measure.isFailure { failures += times }
    bytesReceived &+= measure.received &* times
    bytesSent &+= measure.sent &* times
    var rest = measure.flags
    while rest != 0 {
      flags.add(rest.trailingZeroBitCount, times: times)
      rest &= rest - 1
    }
  }
}
