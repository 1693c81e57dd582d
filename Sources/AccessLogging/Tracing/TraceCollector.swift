/// Collects the lines of one request, in any order.
public struct TraceCollector: Sendable {
  /// More lines than a request leaves, but for an ID that a client uses again and again.
  public static let standardLimit = 10_000

  /// The ID that is followed.
  public let requestID: String
  private let idBytes: [UInt8]
  private let limit: Int
  private var entries: [TraceEntry] = []
  private var isCut = false

  /// Follows an ID: that of the header `x-request-id`, to the letter.
  public init(requestID: String, limit: Int = standardLimit) {
    self.requestID = requestID
    idBytes = Array(requestID.utf8)
    self.limit = max(0, limit)
  }

  /// Takes a line if it has the ID.
  ///
  /// - Parameter time: when the line was written, in nanoseconds since 1970, for formats without the start.
  /// - Returns: whether it has.
  public mutating func take(
    _ entry: AccessLogEntry,
    in line: Span<UInt8>,
    from writer: LogWriter,
    written time: Int64? = nil
  ) -> Bool {
    guard !idBytes.isEmpty, entry.withBytes(of: .requestID, in: line, { $0.isEqual(to: idBytes) }) else { return false }
    if entries.count < limit {
      entries.append(TraceEntry(of: entry, in: line, from: writer, written: time))
    } else {
      isCut = true
    }
    return true
  }

  /// The way so far. O(lines · log lines), and O(lines · depth) at worst.
  public func trace() -> RequestTrace { TraceBuilder(entries).trace(of: requestID, isCut: isCut) }
}
